import { DECLINE_REASONS, WAYS_TO_AGREE } from '@awr/ledger';
import { membersCalled } from '../members';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';
import { clock } from '../terminal/clock';

interface Exchange {
  readonly exchangeId: string;
  readonly minutes: number;
  readonly on: string;
  readonly proposedOn: string;
  readonly lapsesOn?: string;
  readonly note?: string;
  readonly lines: readonly { readonly helperId: string; readonly helpedId: string; readonly minutes: number }[];
  readonly waitsFor: readonly { readonly memberId: string }[];
}

interface Step {
  readonly exchangeId: string;
  readonly status: string;
  readonly entries?: readonly { readonly entryId: string }[];
}

interface OnBehalf {
  readonly timebank?: string;
  readonly how: string;
}

const REASONS = Object.keys(DECLINE_REASONS).join(', ');
/** Online only members themselves agree. */
const HOWS = Object.keys(WAYS_TO_AGREE)
  .filter((how) => how !== 'online')
  .join(', ');

export function exchangesCommands(program: AwrCommand, run: Run): void {
  const exchanges = program.command('exchanges').does({ cy: 'cymorth rhwng aelodau', en: 'help among members' });

  waitingCommand(exchanges, run);
  agreeCommand(exchanges, run);
  declineCommand(exchanges, run);
}

function waitingCommand(exchanges: AwrCommand, run: Run): void {
  exchanges
    .command('waiting')
    .does({
      cy: 'cyfnewidiadau sy’n aros i rywun gytuno, y rhai sy’n aros hwyaf yn gyntaf',
      en: 'exchanges that wait for somebody to agree, the longest waiting first',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }) => {
        const [items, called] = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const items = await api.all<Exchange>(`/timebanks/${id}/exchanges`, { status: 'open' });
          // All who are waited for have a part in a line.
          const members = items.flatMap(({ lines }) => lines.flatMap(({ helperId, helpedId }) => [helperId, helpedId]));
          return [items, await membersCalled(api, id, session.options.json ? [] : members)];
        });
        session.give(items, () => list(items, called, session));
      }),
    );
}

function agreeCommand(exchanges: AwrCommand, run: Run): void {
  exchanges
    .command('agree <exchange> <member...>')
    .does({
      cy: 'cytuno i gyfnewidiad ar ran aelodau, wrth eu rhifau, a dweud sut y dywedasant',
      en: 'agree to an exchange on behalf of members, by their numbers, and say how they said so',
    })
    .must('--how <code>', { cy: HOWS, en: HOWS })
    .ofTimebank()
    .action(
      run((session, { how, timebank }: OnBehalf, exchange: string, members: string[]) =>
        step(session, timebank, `${encodeURIComponent(exchange)}/agreement`, { members, how }),
      ),
    );
}

function declineCommand(exchanges: AwrCommand, run: Run): void {
  exchanges
    .command('decline <exchange> <member>')
    .does({
      cy: 'gwrthod cyfnewidiad ar ran aelod, gyda rheswm; daw i ben i bawb',
      en: 'decline an exchange on behalf of a member, with a reason; it ends for all',
    })
    .must('--how <code>', { cy: HOWS, en: HOWS })
    .must('--reason <code>', { cy: REASONS, en: REASONS })
    .may('--note <words>', { cy: 'yr hyn y dylai’r lleill ei wybod', en: 'what the others should know' })
    .ofTimebank()
    .action(
      run((session, options: OnBehalf & { reason: string; note?: string }, exchange: string, member: string) => {
        const { how, reason, note, timebank } = options;
        const said = { member, how, reason, ...(note !== undefined && { note }) };
        return step(session, timebank, `${encodeURIComponent(exchange)}/decline`, said);
      }),
    );
}

async function step(session: Session, timebank: string | undefined, path: string, said: object): Promise<void> {
  const taken = await session.with(async (api) => {
    const { id } = await theTimebank(api, timebank);
    return api.post<Step>(`/timebanks/${id}/exchanges/${path}`, said);
  });
  session.give(taken, () => inWords(taken, session));
}

function inWords({ exchangeId, status, entries = [] }: Step, session: Session): string {
  const list = entries.map(({ entryId }) => entryId).join(', ');
  if (status === 'agreed') {
    return session.word({
      cy: `Mae pawb wedi cytuno i ${exchangeId}, ac mae’n cyfrif. Cofnodion: ${list}.`,
      en: `All have agreed to ${exchangeId}, and it counts. Entries: ${list}.`,
    });
  }
  if (status === 'declined') {
    return session.word({ cy: `Gwrthodwyd ${exchangeId}.`, en: `${exchangeId} is declined.` });
  }
  return session.word({
    cy: `Nodwyd y cytundeb i ${exchangeId}. Mae’n dal i aros am eraill.`,
    en: `The agreement to ${exchangeId} is noted. It still waits for others.`,
  });
}

function list(items: readonly Exchange[], called: ReadonlyMap<string, string>, session: Session): string {
  if (items.length === 0) {
    return session.word({ cy: 'Nid oes cyfnewidiad yn aros.', en: 'No exchange is waiting.' });
  }
  const header = [
    session.word({ cy: 'Cyfnewidiad', en: 'Exchange' }),
    session.word({ cy: 'Yn aros ers', en: 'Waiting since' }),
    session.word({ cy: 'Hyd', en: 'Until' }),
    session.word({ cy: 'Oriau', en: 'Hours' }),
    session.word({ cy: 'Pryd a phwy, ac am bwy y mae’n aros', en: 'When and who, and for whom it waits' }),
  ];
  const rows = items.map((exchange) => {
    const { exchangeId, proposedOn, lapsesOn = '', minutes } = exchange;
    return [exchangeId, proposedOn, lapsesOn, clock(minutes), whatWaits(exchange, called, session)];
  });
  return columns(header, rows);
}

/** What somebody must know who rings a member to ask whether it was so. */
function whatWaits(exchange: Exchange, called: ReadonlyMap<string, string>, session: Session): string {
  const { on, lines, waitsFor, note } = exchange;
  const name = (memberId: string) => called.get(memberId) ?? memberId;
  const helped = lines.map(({ helperId, helpedId, minutes }) => {
    const [helper, other] = [name(helperId), name(helpedId)];
    return session.word({
      cy: `${helper} a helpodd ${other}, ${clock(minutes)}`,
      en: `${helper} helped ${other}, ${clock(minutes)}`,
    });
  });
  const said = note === undefined ? '' : ` “${note.replaceAll('\n', ' ')}”`;
  const waiting = waitsFor.map(({ memberId }) => name(memberId)).join(', ');
  const waits = session.word({ cy: `Yn aros am: ${waiting}`, en: `Waits for: ${waiting}` });
  return `${on}: ${helped.join('; ')}.${said} ${waits}`;
}
