import type { Page, PageAsked } from '@awr/community';
import type { Instant, Minutes } from '@awr/kernel';
import type { SqlRow } from '@awr/projections';
import { clearingAccount } from '../../domain/account-id';
import { type EntryId, entryId } from '../../domain/entry-id';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';
import type { TransferDirection, TransferStatus, transfers } from './transfers.table';

/** A transfer as one of the two timebanks may see it. */
export interface TransferView {
  readonly transferId: string;
  readonly direction: TransferDirection;
  readonly partnerId: string;
  readonly minutes: Minutes;
  readonly status: TransferStatus;
  /** This timebank's own entry. */
  readonly entryId: EntryId | null;
  readonly returnedBy: EntryId | null;
  readonly toNumber: string | null;
  readonly reason: string | null;
  readonly firstAt: Instant;
  readonly answeredAt: Instant | null;
}

export interface TransfersAsked extends PageAsked {
  readonly status?: TransferStatus | undefined;
  readonly direction?: TransferDirection | undefined;
  readonly partnerId?: string | undefined;
}

/** How two timebanks stand with each other at one moment. */
export interface Reconciliation {
  /** False where the other's ledger is not among these views: then there is nothing to compare with. */
  readonly isKeptHere: boolean;
  readonly clearingMinutes: Minutes;
  readonly partnersClearingMinutes: Minutes;
  /** Left one ledger, and neither in the other nor back yet: from this timebank, and to it. */
  readonly outUnderWayMinutes: Minutes;
  readonly inUnderWayMinutes: Minutes;
  readonly underWay: number;
  /** What the two clearing accounts have together beyond what is under way. Nothing but zero is right. */
  readonly differenceMinutes: Minutes;
}

export class TransferQueries {
  constructor(private readonly views: LedgerDatabase) {}

  async byId(timebankId: string, transferId: string): Promise<TransferView | undefined> {
    const row = await this.of(timebankId).where('transfer_id', '=', transferId).executeTakeFirst();
    return row && viewOf(row);
  }

  /** The newest first. */
  async list(timebankId: string, asked: TransfersAsked = {}): Promise<Page<TransferView>> {
    const [before = Number.MAX_SAFE_INTEGER] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const { status, direction, partnerId } = asked;
    const rows = await this.of(timebankId)
      .$if(status !== undefined, (query) => query.where('status', '=', status ?? ''))
      .$if(direction !== undefined, (query) => query.where('direction', '=', direction ?? ''))
      .$if(partnerId !== undefined, (query) => query.where('partner_id', '=', partnerId ?? ''))
      .where('number', '<', before)
      .orderBy('number', 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(rows, asked.limit, ({ number }) => String(number), viewOf);
  }

  /**
   * Both clearing accounts, and what has left one ledger and is in neither. Each ledger adds up to zero by itself; that
   * the two accounts come to no more and no less than what is under way is what makes them one.
   */
  async reconcile(timebankId: string, partnerId: string): Promise<Reconciliation> {
    // One statement, so that all of it is of one moment.
    const row = await this.views
      .selectNoFrom([
        this.clearing(timebankId, partnerId).as('own'),
        this.clearing(partnerId, timebankId).as('partners'),
        this.underWay(timebankId, partnerId, 'minutes').as('out'),
        this.underWay(partnerId, timebankId, 'minutes').as('incoming'),
        this.underWay(timebankId, partnerId, 'transfers').as('outgoing_transfers'),
        this.underWay(partnerId, timebankId, 'transfers').as('incoming_transfers'),
        this.ledgersOf(partnerId).as('kept'),
      ])
      .executeTakeFirstOrThrow();
    const numbers = Object.entries(row).map(([name, value]) => [name, Number(value ?? 0)] as const);
    const { own, partners, out, incoming, outgoing_transfers, incoming_transfers, kept } = Object.fromEntries(
      numbers,
    ) as {
      readonly [Name in keyof typeof row]: number;
    };
    return {
      isKeptHere: kept > 0,
      ...{ clearingMinutes: own, partnersClearingMinutes: partners },
      ...{ outUnderWayMinutes: out, inUnderWayMinutes: incoming },
      underWay: outgoing_transfers + incoming_transfers,
      differenceMinutes: kept === 0 ? 0 : own + partners - out - incoming,
    };
  }

  private ledgersOf(timebankId: string) {
    const ledgers = this.views.selectFrom('ledgers').where('timebank_id', '=', timebankId);
    return ledgers.select(({ fn }) => fn.countAll<number>().as('many'));
  }

  private clearing(timebankId: string, partnerId: string) {
    return this.views
      .selectFrom('accounts')
      .select('minutes')
      .where('timebank_id', '=', timebankId)
      .where('account_id', '=', clearingAccount(partnerId));
  }

  private underWay(from: string, to: string, what: 'minutes' | 'transfers') {
    return this.views
      .selectFrom('transfers as t')
      .leftJoin('transfers as arrived', (join) =>
        join
          .on('arrived.timebank_id', '=', to)
          .onRef('arrived.transfer_id', '=', 't.transfer_id')
          .on('arrived.status', '=', 'accepted' satisfies TransferStatus),
      )
      .select(({ fn }) => (what === 'minutes' ? fn.sum<number>('t.minutes') : fn.countAll<number>()).as('sum'))
      .where('t.timebank_id', '=', from)
      .where('t.partner_id', '=', to)
      .where('t.direction', '=', 'out' satisfies TransferDirection)
      .where('t.status', '=', 'under-way' satisfies TransferStatus)
      .where('arrived.transfer_id', 'is', null);
  }

  private of(timebankId: string) {
    return this.views.selectFrom('transfers').selectAll().where('timebank_id', '=', timebankId);
  }
}

function viewOf(row: SqlRow<typeof transfers>): TransferView {
  return {
    transferId: row.transfer_id,
    direction: row.direction as TransferDirection,
    partnerId: row.partner_id,
    minutes: row.minutes,
    status: row.status as TransferStatus,
    entryId: row.seq === null ? null : entryId(row.seq),
    returnedBy: row.returned_seq === null ? null : entryId(row.returned_seq),
    toNumber: row.to_number,
    reason: row.reason,
    firstAt: row.first_at,
    answeredAt: row.answered_at,
  };
}
