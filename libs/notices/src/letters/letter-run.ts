import type { CalendarDate, Language } from '@awr/kernel';
import { wayTo } from '../domain/way';
import { type DispatchParts, messageNow } from '../processes/dispatch';
import { type Letter, lettersPdf } from './letters-pdf';

/** Letters on paper: made as often as one likes, and done with once somebody says that they are printed. */
export interface LetterRun {
  readonly ids: readonly string[];
  readonly pdf: Buffer;
}

/** More than this are printed in several runs. */
const MOST = 500;

export class LetterRuns {
  constructor(private readonly parts: Pick<DispatchParts, 'outbox' | 'directory' | 'setUp' | 'now'>) {}

  /** All letters that wait, as one file; none where nobody waits for one. */
  async make(timebankId: string, on: CalendarDate, language: Language): Promise<LetterRun> {
    const { outbox } = this.parts;
    const letters: Letter[] = [];
    for (const { id, memberId } of outbox.list(timebankId, { state: 'to-print', limit: MOST })) {
      const letter = await this.letterOf(timebankId, id, memberId);
      if (letter) letters.push(letter);
    }
    const pdf = letters.length === 0 ? Buffer.alloc(0) : await lettersPdf(letters, on, language);
    return { ids: letters.map(({ id }) => id), pdf };
  }

  /** These have been printed; gives how many had not been so before. */
  printed(timebankId: string, ids: readonly string[]): number {
    const { outbox, now } = this.parts;
    const own = ids.filter((id) => outbox.one(timebankId, id) !== undefined);
    return own.filter((id) => outbox.move(id, 'to-print', { state: 'printed' }, now())).length;
  }

  /** The letter, by where its member lives now. Who has no address any more, or wants no post, is shown as unreached. */
  private async letterOf(timebankId: string, id: string, memberId: string): Promise<Letter | undefined> {
    const { outbox, directory, setUp, now } = this.parts;
    const member = await directory.member(timebankId, memberId);
    const timebank = await directory.timebank(timebankId);
    if (!member || !timebank) return undefined;
    const way = wayTo(member, setUp);
    if ('unreached' in way) {
      outbox.move(id, 'to-print', { state: 'unreached', reason: way.unreached }, now());
      return undefined;
    }
    if (way.channel !== 'post') {
      outbox.move(id, 'to-print', { state: 'queued', nextAt: now() }, now());
      return undefined;
    }
    const { givenName, familyName } = member;
    const message = await messageNow(outbox.noticesIn(id), member, timebank, directory);
    return { id, name: `${givenName} ${familyName}`.trim(), address: way.to, message };
  }
}
