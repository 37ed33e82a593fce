import { LEAVING_REASONS } from '@awr/community';
import { LOCK_REASONS } from '@awr/ledger';
import { type OfTimebank, pathOf } from '../members';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { clock } from '../terminal/clock';
import { theTimebank } from '../timebanks';

interface Closed {
  readonly id: string;
  readonly on: string;
  readonly entry?: { readonly entryId: string; readonly minutes: number };
  readonly withdrawnClaims?: readonly string[];
  readonly withdrawnExchanges?: readonly string[];
  readonly releasedHolds?: readonly string[];
}

interface Leaving extends OfTimebank {
  readonly reason: string;
  readonly on?: string;
  readonly rest?: string;
  readonly writeOff?: string;
}

const WHY_LEAVE = LEAVING_REASONS.join(', ');
const WHY_LOCK = Object.keys(LOCK_REASONS).join(', ');
const ON = { cy: 'pryd, megis 2025-12-31; heddiw os nas rhoddir', en: 'when, such as 2025-12-31; today if left out' };

/** Leaving, coming back, being recorded twice, and the lock on an account. */
export function memberLifecycleCommands(member: AwrCommand, run: Run): void {
  member
    .command('leave <member>')
    .does({
      cy: 'aelod yn gadael: setlir y balans trwy gofnod, a thynnir yn ôl yr hyn sy’n aros amdanynt',
      en: 'a member leaves: the balance is settled by an entry, and what waits for them is withdrawn',
    })
    .must('--reason <code>', { cy: WHY_LEAVE, en: WHY_LEAVE })
    .may('--rest <code>', {
      cy: 'beth a ddaw o’r credydau: pot (os nas rhoddir) neu waive',
      en: 'what becomes of the credits: pot (if left out) or waive',
    })
    .may('--write-off <code>', {
      cy: 'pwy sy’n talu’r hyn sy’n ddyledus: pot neu issuing',
      en: 'who makes good what is owed: pot or issuing',
    })
    .may('--on <day>', ON)
    .ofTimebank()
    .action(
      run(async (session, options: Leaving, number: string) => {
        const { reason, on, rest, writeOff } = options;
        const closed = await session.with(async (api) =>
          api.post<Closed>(`${await pathOf(api, options, number)}/leaving`, { reason, on, rest, writeOff }),
        );
        session.give(closed, () => inWords(closed, session));
      }),
    );

  member
    .command('merge <member> <number>')
    .does({
      cy: 'cofnodwyd aelod ddwywaith: mae popeth yn parhau dan y rhif arall',
      en: 'a member was recorded twice: everything goes on under the other number',
    })
    .may('--on <day>', ON)
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank & { on?: string }, number: string, into: string) => {
        const closed = await session.with(async (api) => {
          const asked = { into, ...(options.on !== undefined && { on: options.on }) };
          return api.post<Closed>(`${await pathOf(api, options, number)}/merge`, asked);
        });
        session.give(closed, () => inWords(closed, session));
      }),
    );

  member
    .command('return <member>')
    .does({
      cy: 'aelod a adawodd yn dychwelyd, i’r un cyfrif',
      en: 'a member who left comes back, to the same account',
    })
    .may('--on <day>', ON)
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank & { on?: string }, number: string) => {
        const back = await session.with(async (api) => {
          const asked = options.on === undefined ? {} : { on: options.on };
          return api.post<{ on: string }>(`${await pathOf(api, options, number)}/return`, asked);
        });
        session.give(back, () =>
          session.word({ cy: `Mae ${number} yn ôl ers ${back.on}.`, en: `${number} is back as of ${back.on}.` }),
        );
      }),
    );

  member
    .command('lock <member>')
    .does({ cy: 'cloi cyfrif: ni chymerir dim mwy ohono', en: 'lock an account: nothing more is taken from it' })
    .must('--reason <code>', { cy: WHY_LOCK, en: WHY_LOCK })
    .ofTimebank()
    .action(
      run((session, { reason, ...options }: OfTimebank & { reason: string }, number: string) =>
        askAccount(session, options, number, ['lock', { reason }], {
          cy: `Mae cyfrif ${number} wedi’i gloi.`,
          en: `The account of ${number} is locked.`,
        }),
      ),
    );

  member
    .command('unlock <member>')
    .does({ cy: 'datgloi cyfrif', en: 'unlock an account' })
    .ofTimebank()
    .action(
      run((session, options: OfTimebank, number: string) =>
        askAccount(session, options, number, ['unlock', {}], {
          cy: `Mae cyfrif ${number} ar agor eto.`,
          en: `The account of ${number} is open again.`,
        }),
      ),
    );
}

async function askAccount(
  session: Session,
  options: OfTimebank,
  number: string,
  [what, asked]: readonly [what: string, asked: object],
  said: Parameters<Session['word']>[0],
): Promise<void> {
  const answer = await session.with(async (api) => {
    const { id } = await api.get<{ id: string }>(await pathOf(api, options, number));
    const timebank = await theTimebank(api, options.timebank);
    return api.post<object>(`/timebanks/${timebank.id}/accounts/member:${id}/${what}`, asked);
  });
  session.give(answer, () => session.word(said));
}

/** What was settled, and what the broker may want to make anew. */
function inWords(closed: Closed, session: Session): string {
  const { on, entry, withdrawnClaims = [], withdrawnExchanges = [], releasedHolds = [] } = closed;
  const lines = [session.word({ cy: `Caewyd y cyfrif ar ${on}.`, en: `The account was closed on ${on}.` })];
  if (entry) {
    const { entryId, minutes } = entry;
    lines.push(
      session.word({
        cy: `Setlwyd ${clock(minutes)} awr trwy gofnod ${entryId}.`,
        en: `${clock(minutes)} hours were settled by entry ${entryId}.`,
      }),
    );
  }
  const ended = [
    [session.word({ cy: 'Hawliadau a dynnwyd yn ôl', en: 'Claims withdrawn' }), withdrawnClaims],
    [session.word({ cy: 'Cyfnewidiadau a dynnwyd yn ôl', en: 'Exchanges withdrawn' }), withdrawnExchanges],
    [session.word({ cy: 'Archebion a ryddhawyd', en: 'Bookings released' }), releasedHolds],
  ] as const;
  for (const [what, ids] of ended) if (ids.length > 0) lines.push(`${what}: ${ids.join(', ')}`);
  return lines.join('\n');
}
