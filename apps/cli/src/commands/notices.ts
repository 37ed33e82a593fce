import { writeFileSync } from 'node:fs';
import { momentInWales } from '@awr/kernel';
import { allMembersCalled } from '../members';
import { ProblemFound } from '../problem-found';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { columns } from '../terminal/columns';
import { ExitCode } from '../terminal/exit-codes';
import { theTimebank } from '../timebanks';
import { channelInWords, noticeReasonInWords, noticeStateInWords } from './notice-words';

interface OfTimebank {
  readonly timebank?: string;
}

interface Message {
  readonly noticeId: string;
  readonly memberId: string;
  readonly state: string;
  readonly channel?: string;
  readonly changedAt: string;
  readonly reason: string | null;
}

/** What members are told: where it is, letters to print, and what to send again. */
export function noticesCommands(program: AwrCommand, run: Run): void {
  const notices = program.command('notices').does({
    cy: 'negeseuon i aelodau: a anfonwyd, a fethodd, llythyrau i’w hargraffu',
    en: 'messages to members: sent, failed, letters to print',
  });

  listCommand(notices, run);
  retryCommand(notices, run);
  lettersCommand(notices, run);
}

function listCommand(notices: AwrCommand, run: Run): void {
  notices
    .command('list')
    .does({ cy: 'negeseuon a beth a ddaeth ohonynt', en: 'messages and where they are' })
    .may('--state <state>', {
      cy: 'dim ond failed, held, unreached, to-print …',
      en: 'only failed, held, unreached, to-print …',
    })
    .ofTimebank()
    .action(
      run(async (session, { timebank, state }: OfTimebank & { state?: string }) => {
        const [items, called] = await session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          const items = await api.all<Message>(`/timebanks/${id}/notices`, { ...(state !== undefined && { state }) });
          const isRead = !session.options.json && items.length > 0;
          return [items, isRead ? await allMembersCalled(api, id) : new Map<string, string>()] as const;
        });
        session.give(items, () => list(items, called, session));
      }),
    );
}

function retryCommand(notices: AwrCommand, run: Run): void {
  notices
    .command('retry <message>')
    .does({
      cy: 'anfon eto neges y rhoddwyd y gorau iddi, neu a ddaliwyd yn ôl, neu na ellid cyrraedd ei haelod',
      en: 'send a message again that was given up, is held, or whose member could not be reached',
    })
    .ofTimebank()
    .action(
      run(async (session, { timebank }: OfTimebank, message: string) => {
        const answer = await session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          return api.post<Message>(`/timebanks/${id}/notices/${encodeURIComponent(message)}/retry`, {});
        });
        session.give(answer, () =>
          session.word({
            cy: `Cyflwr neges ${message}: ${noticeStateInWords(answer.state).cy}.`,
            en: `The state of message ${message}: ${noticeStateInWords(answer.state).en}.`,
          }),
        );
      }),
    );
}

function lettersCommand(notices: AwrCommand, run: Run): void {
  notices
    .command('letters')
    .does({
      cy: 'ysgrifennu’r llythyrau sy’n aros yn un PDF, a nodi eu bod wedi’u hargraffu',
      en: 'write the letters that wait as one PDF, and note that they are printed',
    })
    .must('--out <file>', { cy: 'i ble; rhaid nad yw’r ffeil yno eto', en: 'where to; it must not be there yet' })
    .may('--keep', {
      cy: 'eu hysgrifennu’n unig: byddant yn dal i aros, ac yn dod eto gyda’r tro nesaf',
      en: 'only write them: they wait on, and come with the next run again',
    })
    .ofTimebank()
    .action(run(letters));
}

type LettersOptions = OfTimebank & { readonly out: string; readonly keep?: boolean };

async function letters(session: Session, { timebank, out, keep }: LettersOptions): Promise<void> {
  const written = await session.with(async (api) => {
    const { id } = await theTimebank(api, timebank);
    const run = await api.get<{ letters: string[]; pdf: string }>(`/timebanks/${id}/notices/letters`);
    if (run.letters.length === 0) return 0;
    writeNew(out, Buffer.from(run.pdf, 'base64'));
    if (!keep) await api.post(`/timebanks/${id}/notices/letters/printed`, { letters: run.letters });
    return run.letters.length;
  });
  session.give({ letters: written, file: written === 0 ? null : out }, () =>
    written === 0
      ? session.word({ cy: 'Nid oes llythyr yn aros.', en: 'No letter is waiting.' })
      : session.word({ cy: `Llythyrau yn ${out}: ${written}.`, en: `Letters in ${out}: ${written}.` }),
  );
}

/** Letters that were not printed yet are not written over. */
function writeNew(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes, { mode: 0o600, flag: 'wx', flush: true });
  } catch (reason) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    throw new ProblemFound(
      { cy: `Ni ellir ysgrifennu ${path} (${fault}).`, en: `${path} can’t be written (${fault}).` },
      ExitCode.unavailable,
    );
  }
}

function list(items: readonly Message[], called: ReadonlyMap<string, string>, session: Session): string {
  if (items.length === 0) return session.word({ cy: 'Nid oes neges.', en: 'There is no message.' });
  const header = [
    session.word({ cy: 'Neges', en: 'Message' }),
    session.word({ cy: 'Aelod', en: 'Member' }),
    session.word({ cy: 'Cyflwr', en: 'State' }),
    session.word({ cy: 'Ffordd', en: 'Way' }),
    session.word({ cy: 'Ers', en: 'Since' }),
    session.word({ cy: 'Rheswm', en: 'Reason' }),
  ];
  const rows = items.map(({ noticeId, memberId, state, channel = '', changedAt, reason }) => [
    noticeId,
    called.get(memberId) ?? memberId,
    session.word(noticeStateInWords(state)),
    session.word(channelInWords(channel)),
    momentInWales(changedAt),
    session.word(noticeReasonInWords(reason ?? '')),
  ]);
  return columns(header, rows);
}
