import type { Page, PageAsked } from '@awr/community';
import type { Instant, Unsealer } from '@awr/kernel';
import { type SqlRow, fromJson } from '@awr/projections';
import { type EntryId, entryId, entryNumber } from '../../../domain/entry-id';
import { pageOf, placeNumbers, rowsToRead } from '../../paging/page';
import type { StandingDatabase } from '../standing-tables';
import { REMARK_KINDS, type RemarkKind, type remarks } from './remarks.table';

export interface RemarkView {
  readonly entryId: EntryId;
  readonly kind: RemarkKind;
  readonly saidBy: string;
  readonly saidAt: Instant;
  /** Null where nothing was said, and where the person was erased. */
  readonly words: string | null;
  /** Of a dispute: whether nobody has decided it yet. */
  readonly isOpen: boolean | null;
  /** Once it is decided: whether whoever disputed was right, and who said so. */
  readonly upheld: boolean | null;
  readonly resolvedBy: string | null;
}

interface OfEntryAsked extends PageAsked {
  readonly kinds?: readonly RemarkKind[];
}

/** What was said of entries afterwards. */
export class RemarkQueries {
  constructor(
    private readonly views: StandingDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  /** All that was said of any entry, in the order in which it was said. */
  async list(timebankId: string, asked: PageAsked = {}): Promise<Page<RemarkView>> {
    return this.page(await this.after(timebankId, asked).execute(), asked);
  }

  /** In the order in which it was said: all of it, or only remarks of these kinds. */
  async ofEntry(timebankId: string, entry: string, asked: OfEntryAsked = {}): Promise<Page<RemarkView>> {
    const { kinds = REMARK_KINDS } = asked;
    const rows = await this.after(timebankId, asked)
      .where('entry', '=', entryNumber(entry) ?? 0)
      .where('kind', 'in', kinds)
      .execute();
    return this.page(rows, asked);
  }

  /** Disputes that nobody has decided yet, the longest waiting first. */
  async openDisputes(timebankId: string, asked: PageAsked = {}): Promise<Page<RemarkView>> {
    return this.page(await this.after(timebankId, asked).where('is_open', '=', 1).execute(), asked);
  }

  private after(timebankId: string, { after, limit }: PageAsked) {
    const [place = -1] = after === undefined ? [] : placeNumbers(after, 1);
    return this.views
      .selectFrom('remarks')
      .selectAll()
      .where('timebank_id', '=', timebankId)
      .where('place', '>', place)
      .orderBy('place')
      .limit(rowsToRead(limit));
  }

  private page(rows: SqlRow<typeof remarks>[], { limit }: PageAsked): Page<RemarkView> {
    return pageOf(
      rows,
      limit,
      ({ place }) => String(place),
      (row) => this.viewOf(row),
    );
  }

  private viewOf(row: SqlRow<typeof remarks>): RemarkView {
    const field = row.kind === 'dispute' ? 'why' : 'note';
    const plain = row.words === null ? null : this.unsealer.unseal(fromJson(row.words), row.event_id, field);
    return {
      entryId: entryId(row.entry),
      kind: row.kind,
      saidBy: row.said_by,
      saidAt: row.said_at,
      words: typeof plain === 'string' ? plain : null,
      isOpen: row.is_open === null ? null : row.is_open === 1,
      upheld: row.upheld === null ? null : row.upheld === 1,
      resolvedBy: row.resolved_by,
    };
  }
}
