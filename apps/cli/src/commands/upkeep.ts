import type { Wording } from '@awr/kernel';
import { REVERSAL_REASONS } from '@awr/ledger';
import type { Api } from '../api/api';
import { ApiProblem } from '../api/problem';
import { membersCalled } from '../members';
import { idOf } from '../named';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';

interface Endings {
  readonly accounts: number;
  readonly minutes: number;
  readonly items: readonly { readonly accountId: string; readonly minutes: number; readonly through: string }[];
}

interface RunOptions {
  readonly timebank?: string;
  readonly on?: string;
  readonly dryRun?: boolean;
}

/** What an operator does now and then, or a timer every night: tell of what will end, end it, retire, undo a batch. */
export function upkeepCommands(program: AwrCommand, run: Run): void {
  expireCommand(program, run);
  expiryNoticesCommand(program, run);
  retireCommand(program, run);
  reverseBatchCommand(program, run);
}

function expireCommand(program: AwrCommand, run: Run): void {
  program
    .command('expire')
    .does({
      cy: 'dod â’r credydau hynaf nas defnyddiwyd i ben, lle mae’r polisi’n dweud hynny a’u haelod wedi cael gwybod',
      en: 'end the oldest credits that were not used, where the policy says so and their member was told',
    })
    .ofTimebank()
    .may('--on <day>', {
      cy: 'yr hyn sydd wedi dod i ben erbyn y diwrnod hwn (heddiw os na ddywedir)',
      en: 'what has ended by this day (today if left out)',
    })
    .may('--dry-run', { cy: 'dim ond dweud beth fyddai’n dod i ben', en: 'only say what would end' })
    .action(run((session, options: RunOptions) => endings(session, options, EXPIRY)));
}

function expiryNoticesCommand(program: AwrCommand, run: Run): void {
  program
    .command('expiry-notices')
    .does({
      cy: 'nodi pwy a gafodd wybod am gredydau a ddaw i ben; yn gyntaf gwelwch gyda --dry-run i bwy y dylid dweud',
      en: 'note who has been told of credits that will end; first see with --dry-run whom to tell',
    })
    .ofTimebank()
    .may('--on <day>', {
      cy: 'y diwrnod y cânt wybod (heddiw os na ddywedir)',
      en: 'the day on which they are told (today if left out)',
    })
    .may('--dry-run', { cy: 'dim ond dweud pwy y mae’n rhaid rhoi gwybod iddynt', en: 'only say who must be told' })
    .action(run((session, options: RunOptions) => endings(session, options, NOTICES)));
}

function retireCommand(program: AwrCommand, run: Run): void {
  program
    .command('retire <venue>')
    .does({
      cy: 'dirwyn i ben y credydau a wariwyd mewn lleoliad, wrth ei enw neu ei id, wedi iddo gael ei adrodd',
      en: 'retire the credits that were spent at a venue, by its name or id, once it has been reported',
    })
    .ofTimebank()
    .may('--minutes <number>', { cy: 'faint (y cyfan os na ddywedir)', en: 'how many (all if left out)' })
    .action(
      run((session, options: { timebank?: string; minutes?: string }, venue: string) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const minutes = options.minutes === undefined ? {} : { minutes: Number(options.minutes) };
          const path = `/timebanks/${id}/retirements`;
          const venueId = await idOf(api, id, 'venues', venue);
          const entry = await api.post<{ entryId: string; minutes: number }>(path, { venueId, ...minutes });
          session.give(entry, () =>
            session.word({
              cy: `Dirwynwyd ${entry.minutes} munud i ben (${entry.entryId}).`,
              en: `${entry.minutes} minutes are retired (${entry.entryId}).`,
            }),
          );
        }),
      ),
    );
}

function reverseBatchCommand(program: AwrCommand, run: Run): void {
  program
    .command('reverse-batch <id>')
    .does({
      cy: 'gwrthdroi popeth a gofnodwyd gyda’i gilydd, yn gofrestr neu’n ffeil: y cyfan, neu ddim (batchId yn `awr entries show`)',
      en: 'reverse all that was recorded together, a register or a file: all of it, or nothing (batchId in `awr entries show`)',
    })
    .must('--reason <code>', { cy: REASONS, en: REASONS })
    .ofTimebank()
    .action(
      run((session, options: { timebank?: string; reason: string }, batchId: string) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const path = `/timebanks/${id}/batches/${encodeURIComponent(batchId)}/reversal`;
          const { items } = await api.post<{ items: readonly unknown[] }>(path, { reason: options.reason });
          session.give({ reversed: items.length }, () =>
            session.word({
              cy: `Gwrthdrowyd popeth. Nifer y cofnodion: ${items.length}.`,
              en: `All of it is reversed. Entries: ${items.length}.`,
            }),
          );
        }),
      ),
    );
}

const REASONS = Object.keys(REVERSAL_REASONS).join(', ');

interface Ending {
  readonly path: string;
  /** Nothing to do is no fault, so that a timer may ask every night. */
  readonly nothing: string;
  readonly would: Wording;
  readonly done: Wording;
}

const EXPIRY: Ending = {
  path: 'expiries',
  nothing: 'nothing-expires',
  would: { cy: 'Byddai hyn yn dod i ben:', en: 'This would end:' },
  done: { cy: 'Daeth hyn i ben:', en: 'This has ended:' },
};
const NOTICES: Ending = {
  path: 'expiry-notices',
  nothing: 'nobody-to-tell',
  would: { cy: 'Rhaid dweud wrth y rhain:', en: 'These must be told:' },
  done: { cy: 'Nodwyd bod y rhain wedi cael gwybod:', en: 'It is noted that these were told:' },
};

const NONE: Endings = { accounts: 0, minutes: 0, items: [] };

function endings(session: Session, options: RunOptions, ending: Ending): Promise<void> {
  return session.with(async (api) => {
    const { id } = await theTimebank(api, options.timebank);
    const result = await asked(api, `/timebanks/${id}/${ending.path}`, options, ending.nothing);
    const members = session.options.json ? [] : result.items.map(memberIdOf);
    const called = await membersCalled(api, id, members);
    const ends = result.accounts > 0 || (await doCreditsEnd(api, id));
    const title = options.dryRun ? ending.would : ending.done;
    session.give(result, () => (ends ? inWords(session, result, called, title) : session.word(NEVER)));
  });
}

async function asked(api: Api, path: string, { on, dryRun = false }: RunOptions, nothing: string): Promise<Endings> {
  if (dryRun) return api.get<Endings>(`${path}/due${on === undefined ? '' : `?on=${encodeURIComponent(on)}`}`);
  return api.post<Endings>(path, on === undefined ? {} : { on }).catch((reason: unknown) => {
    if (reason instanceof ApiProblem && reason.problem.code === nothing) return NONE;
    throw reason;
  });
}

const NEVER: Wording = {
  cy: 'Nid yw credydau’n dod i ben yn y banc amser hwn: nid yw ei bolisi’n dweud pryd (expiryMonths).',
  en: 'Credits don’t end in this timebank: its policy doesn’t say when (expiryMonths).',
};

async function doCreditsEnd(api: Api, timebankId: string): Promise<boolean> {
  const { policy } = await api.get<{ policy: { expiryMonths: number | null } }>(`/timebanks/${timebankId}`);
  return policy.expiryMonths !== null;
}

/** Only members' credits end. */
function memberIdOf({ accountId }: Endings['items'][number]): string {
  return accountId.replace(/^member:/, '');
}

function inWords(
  session: Session,
  { accounts, minutes, items }: Endings,
  called: ReadonlyMap<string, string>,
  title: Wording,
): string {
  if (accounts === 0) return session.word({ cy: 'Nid oes dim i’w wneud heddiw.', en: 'There is nothing to do today.' });
  const header = [
    session.word({ cy: 'Aelod', en: 'Member' }),
    session.word({ cy: 'Oriau', en: 'Hours' }),
    session.word({ cy: 'Enillwyd hyd', en: 'Earned up to' }),
  ];
  const rows = items.map((item) => [called.get(memberIdOf(item)) ?? item.accountId, clock(item.minutes), item.through]);
  const total = session.word({
    cy: `Aelodau: ${accounts}. Oriau: ${clock(minutes)}.`,
    en: `Members: ${accounts}. Hours: ${clock(minutes)}.`,
  });
  return `${session.word(title)}\n\n${columns(header, rows)}\n\n${total}`;
}
