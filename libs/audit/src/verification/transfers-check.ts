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

/**
 * Checks what must hold of every two ledgers: each transfer is sent once and answered at most once, both say the same
 * minutes, and the two clearing accounts have together what is under way, and nothing else.
 */
export class TransfersCheck {
  private readonly transfers = new Map<string, Told>();
  /** By the two timebanks: what both clearing accounts have together. */
  private readonly pairs = new Map<string, number>();

  constructor(private readonly differences: Differences) {}

  get count(): number {
    return this.transfers.size;
  }

  take(timebankId: string, event: StoredEvent): void {
    if (!Object.hasOwn(STEPS, event.type)) return;
    const { type, data } = event as unknown as Extract<BetweenEvent, { type: Step }>;
    const told = this.told(data.transferId, data.minutes);
    told.times[type] = (told.times[type] ?? 0) + 1;
    this.differences.compare(`transfer ${data.transferId} minutes in ${type}`, told.minutes, data.minutes);
    const other = 'fromTimebankId' in data ? data.fromTimebankId : data.toTimebankId;
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
      this.isOnce(told);
      if (isUnderWay(told)) addTo(pairs, told.sender ?? '', told.destination ?? '', -told.minutes);
      this.isShown(told, shown);
    }
    for (const [pair, minutes] of pairs) {
      this.differences.compare(`clearing accounts of ${pair} beyond what is under way`, 0, minutes);
    }
  }

  private told(transferId: string, minutes: number): Told {
    const told = this.transfers.get(transferId) ?? { transferId, minutes, times: {} };
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
  const pair = [one, other].sort().join(' and ');
  pairs.set(pair, (pairs.get(pair) ?? 0) + minutes);
}
