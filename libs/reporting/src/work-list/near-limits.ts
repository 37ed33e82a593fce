import type { Wording } from '@awr/kernel';
import { minutes, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { ReportingDatabase } from '../views/reporting-database';
import { limitMet, type LimitMet } from './limit-met';
import { memberAccounts } from './member-accounts';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workPart, type WorkPart } from './work-part';

const LIMITS: Readonly<Record<LimitMet['limit'], Wording>> = {
  'at-credit-limit': { cy: 'wedi cyrraedd y terfyn credyd', en: 'at the credit limit' },
  'near-credit-limit': { cy: 'yn agos at y terfyn credyd', en: 'near the credit limit' },
  'past-soft-limit': { cy: 'y tu hwnt i’r terfyn rhybudd', en: 'past the warning limit' },
  'at-cap': { cy: 'â’r mwyaf y ceir ei gadw', en: 'has the most they may keep' },
  'near-cap': { cy: 'yn agos at y mwyaf y ceir ei gadw', en: 'near the most they may keep' },
  'past-soft-cap': { cy: 'y tu hwnt i’r terfyn rhybudd ar gadw', en: 'past the warning for keeping' },
};

const COLUMNS = {
  member: MEMBER_COLUMN,
  limit: ofWords({ cy: 'Terfyn', en: 'Limit' }),
  balance: ofFigures({ cy: 'Balans', en: 'Balance' }),
  left: ofFigures({ cy: 'Ar ôl i’w wario', en: 'Left to spend' }),
};

/** Members who are past a warning, or near the limit or the cap that holds for them; those who can spend least first. */
export async function nearLimits(views: ReportingDatabase, asked: WorkListAsked): Promise<WorkPart> {
  const { language } = asked;
  const met = (await memberAccounts(views, asked)).flatMap((account) => {
    const limit = limitMet(account);
    return limit ? [{ account, ...limit }] : [];
  });
  met.sort((a, b) => a.left - b.left || (a.account.number < b.account.number ? -1 : 1));
  return workPart(
    {
      code: 'near-limits',
      heading: { cy: 'Aelodau’n agos at derfyn', en: 'Members near a limit' },
      next: {
        cy: 'Awgrymwch rywbeth i’w roi i’r rhai sydd mewn dyled, a rhywbeth i wario arno i’r rhai sydd â llawer.',
        en: 'Suggest something to give to those who owe, and something to spend on to those who have much.',
      },
      columns: COLUMNS,
      rows: met.slice(0, MOST_ROWS).map(({ account, limit, left }) => ({
        of: account.number,
        cells: [
          memberCell(account),
          words(LIMITS[limit][language]),
          minutes(account.minutes),
          minutes(Math.max(left, 0)),
        ],
      })),
      count: met.length,
    },
    language,
  );
}
