import { derivedId } from '@awr/kernel';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { TimebankSummary } from '../timebanks';
import { importFolder } from './import';
import { showStatement } from './statement';
import { verifyAll } from './verify';

const SAMPLE = 'test/fixtures/timebank';

// The same each time, so that the demonstration run twice founds one timebank.
const FOUNDING = derivedId('demo', 'founding');

export function demoCommand(program: AwrCommand, run: Run): void {
  program
    .command('demo [folder]')
    .does({
      cy: 'y prif waith, o’r dechrau i’r diwedd: blwyddyn banc amser enghreifftiol yn mynd i mewn, a balansau sy’n gywir yn dod allan',
      en: 'the main job, start to finish: a sample timebank’s year goes in, balances that add up come out',
    })
    .may('--member <number>', { cy: 'cyfriflen pwy i’w dangos', en: 'whose statement to show' }, 'DYF0012')
    .action(
      run((session, options: { member: string }, folder: string | undefined) =>
        session.with(async (api) => {
          const name = { cy: 'Banc Amser Enghreifftiol', en: 'Sample Timebank' };
          const founding = { name, numberPrefix: 'DYF' };
          const { id } = await api.post<TimebankSummary>('/timebanks', founding, FOUNDING);
          session.say({ cy: `1. Banc amser: ${name.cy}\n`, en: `1. A timebank: ${name.en}\n` });
          session.say({ cy: '2. Ei daenlenni:\n', en: '2. Its spreadsheets:\n' });
          await importFolder(session, api, id, folder ?? SAMPLE, { skipBadRows: true });
          session.say({ cy: '\n3. Cyfriflen aelod:\n', en: "\n3. A member's statement:\n" });
          await showStatement(session, api, id, options.member, '10');
          session.say({ cy: '\n4. Gwirio popeth:\n', en: '\n4. Everything verified:\n' });
          await verifyAll(session, api);
        }),
      ),
    );
}
