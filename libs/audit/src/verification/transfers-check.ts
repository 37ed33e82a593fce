import type { StoredEvent } from '@awr/event-store';
import type {
  BetweenEvent,
  CreditsReceivedFromTimebank,
  CreditsReturned,
  CreditsSentToTimebank,
  TransferCompleted,
  TransferDeclined,
} from '@awr/ledger';
import type { Differences } from './difference';
import type { Views } from './ledger-view';

/** What the two ledgers say of one transfer, each event as often as it is there. */
interface Told {
  readonly transferId: string;
  readonly between: readonly [string, string];
  /** Who said that it left, and where it goes; who said that it arrived. */
  sender?: string;
  destination?: string;
  receiver?: string;
  minutes: number;
  readonly times: Partial<Record<Step, number>>;
}

type Step = (
  CreditsSentToTimebank | CreditsReceivedFromTimebank | TransferDeclined | TransferCompleted | CreditsReturned
)['type'];

const STEPS: Readonly<Record<Step, true>> = {
  CreditsSentToTimebank: true,
  CreditsReceivedFromTimebank: true,
  TransferDeclined: true,
  TransferCompleted: true,
  CreditsReturned: true,
};

const AND = ' and ';

/**
 * Checks what must hold of every two ledgers: each transfer is sent once and answered at most once, both say the same
 * minutes, and the two clearing accounts have together what is under way, and nothing else.
 */
export class TransfersCheck {
  private readonly transfers = new Map<string, Told>();
  /** The timebanks whose ledgers are in this log. */
  private readonly kept = new Set<string>();
  /** By the two timebanks: what both clearing accounts have together. */
  private readonly pairs = new Map<string, number>();

  constructor(private readonly differences: Differences) {}

  get count(): number {
    return this.transfers.size;
  }

  take(timebankId: string, event: StoredEvent): void {
    this.kept.add(timebankId);
    if (!Object.hasOwn(STEPS, event.type)) return;
    const { type, data } = event as unknown as Extract<BetweenEvent, { type: Step }>;
    const other = 'fromTimebankId' in data ? data.fromTimebankId : data.toTimebankId;
    const told = this.told(data, [timebankId, other]);
    told.times[type] = (told.times[type] ?? 0) + 1;
    this.differences.compare(`transfer ${data.transferId} minutes in ${type}`, told.minutes, data.minutes);
    if ('fromTimebankId' in data) told.receiver = timebankId;
    else Object.assign(told, { sender: timebankId, destination: other });
    if ('debit' in data)
      addTo(this.pairs, timebankId, other, type === 'CreditsSentToTimebank' ? data.minutes : -data.minutes);
  }

  /** Compares as things stand after the events that were taken; it may be asked again after more of them. */
  async finish(views: Views): Promise<void> {
    const rows = await views.selectFrom('transfers').select(['timebank_id', 'transfer_id', 'status']).execute();
    const shown = new Map(rows.map((row) => [`${row.timebank_id} ${row.transfer_id}`, row.status]));
    const pairs = new Map(this.pairs);
    for (const told of this.transfers.values()) {
      if (this.areKept(told.between)) this.isOnce(told);
      if (isUnderWay(told)) addTo(pairs, told.sender ?? '', told.destination ?? '', -told.minutes);
      this.isShown(told, shown);
    }
    for (const [pair, minutes] of pairs) {
      if (!this.areKept(pair.split(AND))) continue;
      this.differences.compare(`clearing accounts of ${pair} beyond what is under way`, 0, minutes);
    }
  }

  /** Where the other's ledger is not in this log, there is nothing to hold a timebank's own against. */
  private areKept(both: readonly string[]): boolean {
    return both.every((timebankId) => this.kept.has(timebankId));
  }

  private told({ transferId, minutes }: Pick<Told, 'transferId' | 'minutes'>, between: Told['between']): Told {
    const told = this.transfers.get(transferId) ?? { transferId, between, minutes, times: {} };
    this.transfers.set(transferId, told);
    return told;
  }

  private isOnce({ transferId, times }: Told): void {
    const many = (step: Step) => times[step] ?? 0;
    const [received, declined] = [many('CreditsReceivedFromTimebank'), many('TransferDeclined')];
    const [completed, returned] = [many('TransferCompleted'), many('CreditsReturned')];
    this.differences.compare(`transfer ${transferId} times sent`, 1, many('CreditsSentToTimebank'));
    this.differences.compare(`transfer ${transferId} is answered at most once`, true, received + declined <= 1);
    this.differences.compare(`transfer ${transferId} is settled as it was answered`, true, completed <= received);
    this.differences.compare(`transfer ${transferId} comes back only where declined`, true, returned <= declined);
  }

  private isShown({ transferId, sender, receiver, times }: Told, shown: ReadonlyMap<string, string>): void {
    const settled = times.CreditsReturned ? 'returned' : times.TransferCompleted ? 'accepted' : 'under-way';
    const arrived = times.CreditsReceivedFromTimebank ? 'accepted' : 'declined';
    for (const [timebankId, status] of [[sender, settled] as const, [receiver, arrived] as const]) {
      if (timebankId === undefined) continue;
      const row = shown.get(`${timebankId} ${transferId}`);
      this.differences.compare(`${timebankId} transfer ${transferId} status`, status, row);
    }
  }
}

/** Left one ledger, and neither in the other nor back. */
function isUnderWay({ times }: Told): boolean {
  return !times.CreditsReceivedFromTimebank && !times.CreditsReturned;
}

function addTo(pairs: Map<string, number>, one: string, other: string, minutes: number): void {
  const pair = [one, other].sort().join(AND);
  pairs.set(pair, (pairs.get(pair) ?? 0) + minutes);
}
