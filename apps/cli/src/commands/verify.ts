import type { Api } from '../api/api';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { ExitCode } from '../terminal/exit-codes';

export interface Verification {
  readonly sound: boolean;
  readonly events: number;
  readonly streams: number;
  readonly accounts: number;
  readonly entries: number;
  readonly differences: readonly { readonly what: string; readonly log: unknown; readonly view: unknown }[];
}

export function verifyCommand(program: AwrCommand, run: Run): void {
  program
    .command('verify')
    .does({
      cy: 'darllen y log cyfan eto, penderfynu popeth o’r newydd a chymharu â’r golygon',
      en: 'read the whole log again, decide everything anew and compare with the views',
    })
    .action(run((session) => session.with((api) => verifyAll(session, api))));
}

/** Verifies everything and says what was found. The session's exit code tells whether all was sound. */
export async function verifyAll(session: Session, api: Api): Promise<void> {
  const found = await api.work<Verification>('/operations/verifications', {}, session.progress.show);
  session.progress.end();
  session.give(found, () => inWords(found)[session.options.language]);
  session.exitCode = found.sound ? ExitCode.done : ExitCode.refused;
}

function inWords(found: Verification) {
  const { events, accounts, entries, differences } = found;
  if (found.sound) {
    return {
      cy: `Mae popeth yn gywir: ailddarllenwyd y log cyfan (digwyddiadau: ${events}), ac mae pob cyfrif (${accounts}), pob cofnod (${entries}) a phob cyfanswm yn cytuno.`,
      en: `All is sound: the whole log was read again (events: ${events}), and every account (${accounts}), entry (${entries}) and total agrees.`,
    };
  }
  const list = differences.map(({ what, log, view }) => `  ${what}: ${JSON.stringify(log)} ≠ ${JSON.stringify(view)}`);
  return {
    cy: ["NID yw popeth yn cytuno. Y log sy'n gywir; ar y chwith mae'r hyn a ddywed:", ...list].join('\n'),
    en: ['Not everything agrees. The log is what counts; what it says is on the left:', ...list].join('\n'),
  };
}
