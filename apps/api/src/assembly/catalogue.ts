import { communityRefusalWordings } from '@awr/community';
import { backupProblems } from '@awr/composition';
import { identityRefusalWordings } from '@awr/identity';
import type { RefusalWording } from '@awr/kernel';
import { ledgerRefusalWordings } from '@awr/ledger';
import { reportingRefusalWordings } from '@awr/reporting';
import { ProblemCatalogue } from '../edge';

/** What every context says when it says no, and what the operator hears. */
export function catalogue(): ProblemCatalogue {
  return new ProblemCatalogue(
    communityRefusalWordings,
    ledgerRefusalWordings,
    identityRefusalWordings,
    reportingRefusalWordings,
    operatorWordings,
  );
}

const operatorWordings: Readonly<Record<string, RefusalWording>> = {
  'backup-folder-not-empty': ({ path }) => backupProblems['backup-folder-not-empty'](String(path)),
  'backup-elsewhere': ({ path }) => backupProblems['backup-elsewhere'](String(path)),
  'views-built-elsewhere': () => ({
    cy: 'Proses arall sy’n adeiladu’r golygon. Stopiwch honno, a gofynnwch eto heb AWR_PROJECTIONS=elsewhere.',
    en: 'Another process builds the views. Stop that one, and ask again without AWR_PROJECTIONS=elsewhere.',
  }),
  'unknown-view': ({ name = '' }) => ({
    cy: `Nid oes golwg o’r enw ${name}.`,
    en: `There is no view called ${name}.`,
  }),
};
