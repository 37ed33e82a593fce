import type { Notices, Outgoing, State } from '@awr/notices';
import type { Language } from '@awr/kernel';
import { today } from '../commands/today';

interface Asked {
  readonly state?: State | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL = 50;

/** What the broker sees and does of notices. Where nobody is told of anything there are none. */
export class NoticeDesk {
  constructor(private readonly notices: Notices | undefined) {}

  list(timebankId: string, { state, after, limit = USUAL }: Asked): { items: Outgoing[]; next: string | null } {
    const found = this.notices?.outbox.list(timebankId, { state, after, limit: limit + 1 }) ?? [];
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  retry(timebankId: string, id: string): Outgoing | undefined {
    return this.notices?.retry(timebankId, id);
  }

  async letters(timebankId: string, language: Language): Promise<{ letters: readonly string[]; pdf: string }> {
    if (!this.notices) return { letters: [], pdf: '' };
    const { ids, pdf } = await this.notices.letters.make(timebankId, today(), language);
    return { letters: ids, pdf: pdf.toString('base64') };
  }

  printed(timebankId: string, letters: readonly string[]): number {
    return this.notices?.letters.printed(timebankId, letters) ?? 0;
  }
}
