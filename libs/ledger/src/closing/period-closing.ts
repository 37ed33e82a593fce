import { type Refusal, derivedId, invariant, isRefusal } from '@awr/kernel';
import type { Answer, CommandContext, Execution } from '@awr/runtime';
import type { AccountId } from '../domain/account-id';
import { auditPath } from '../domain/periods/merkle-tree';
import { balancesAt, leavesIn, type PeriodBalance } from '../domain/periods/period-balances';
import type { PeriodClosed } from '../domain/periods/period-events';
import { ledgerDecider } from '../ledger.decider';
import { type ClosePeriod, refuseClosing } from '../use-cases/close-period/close-period';

/** Keeps what is too large for an event, by its content. */
export interface Blobs {
  put(bytes: Uint8Array): Promise<string>;
  get(id: string): Promise<Buffer | undefined>;
}

type Closing = Omit<ClosePeriod, 'type' | 'balancesBlob'>;

/** A balance with what leads from it to the root that the period's event carries. */
export interface BalanceProof extends PeriodBalance {
  /** The leaf as it was hashed. */
  readonly leaf: string;
  readonly index: number;
  readonly count: number;
  readonly path: readonly string[];
  readonly root: string;
}

/** A busy ledger may move on between keeping the balances and closing; after so many times it is said, and not tried. */
const MOST_TRIES = 5;

/** Closes periods: first the balances are kept as a blob, and only then the event that names it is decided. */
export class PeriodClosing {
  constructor(
    private readonly execution: Execution,
    private readonly blobs: Blobs,
  ) {}

  /** What closing would say; nothing is written. */
  async wouldClose(timebankId: string, closing: Closing): Promise<PeriodClosed['data'] | Refusal> {
    const command: ClosePeriod = { type: 'ClosePeriod', ...closing };
    const outcome = await this.execution.look(ledgerDecider, timebankId, (state) =>
      ledgerDecider.decide(command, state),
    );
    if (isRefusal(outcome)) return outcome;
    const [event] = outcome;
    invariant(event?.type === 'PeriodClosed', 'a period would be closed without an event');
    return event.data;
  }

  async close(timebankId: string, closing: Closing, context: CommandContext): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      // A refusal is remembered by its command id, and so each try has one of its own.
      const commandId = derivedId('period-closing', context.commandId, String(tries));
      const command = async (): Promise<ClosePeriod> => ({
        type: 'ClosePeriod',
        ...closing,
        ...(await this.kept(timebankId, closing)),
      });
      const answer = await this.execution.execute(ledgerDecider, timebankId, {
        command,
        context: { ...context, commandId },
      });
      const isMoved = isRefusal(answer) && answer.refused === 'ledger-moved';
      if (!isMoved || tries === MOST_TRIES) return answer;
    }
  }

  /** Every balance at the end of a closed period, as it was kept. */
  async balances({ balancesBlob }: Pick<PeriodClosed['data'], 'balancesBlob'>): Promise<PeriodBalance[]> {
    return (await this.leaves(balancesBlob)).map((leaf) => JSON.parse(leaf) as PeriodBalance);
  }

  /** Proves one balance; undefined where there was no such account. */
  async proof(
    { balancesBlob, root }: Pick<PeriodClosed['data'], 'balancesBlob' | 'root'>,
    accountId: AccountId,
  ): Promise<BalanceProof | undefined> {
    const leaves = await this.leaves(balancesBlob);
    const index = leaves.findIndex((leaf) => (JSON.parse(leaf) as PeriodBalance).accountId === accountId);
    const leaf = leaves[index];
    if (leaf === undefined) return undefined;
    const path = auditPath(leaves, index).map((hash) => hash.toString('hex'));
    return { ...(JSON.parse(leaf) as PeriodBalance), leaf, index, count: leaves.length, path, root };
  }

  /** Keeps the balances; where the period can't be closed anyway there is nothing to keep, and the rule says why. */
  private async kept(timebankId: string, closing: Closing): Promise<Pick<ClosePeriod, 'balancesBlob'>> {
    const lines = await this.execution.look(ledgerDecider, timebankId, (state) =>
      refuseClosing(closing, state) ? undefined : balancesAt(closing.until, state).lines,
    );
    return lines === undefined ? {} : { balancesBlob: await this.blobs.put(Buffer.from(lines)) };
  }

  private async leaves(blob: string): Promise<string[]> {
    const bytes = await this.blobs.get(blob);
    invariant(bytes, `the balances of a closed period, blob ${blob}, are not there`);
    return leavesIn(bytes.toString());
  }
}
