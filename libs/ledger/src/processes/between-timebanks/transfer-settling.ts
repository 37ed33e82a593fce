import { memberIdOf } from '@awr/community';
import type { Position, StoredEvent } from '@awr/event-store';
import { type Actor, dayInWales, derivedId, invariant, isRefusal } from '@awr/kernel';
import type { Accepted, Execution } from '@awr/runtime';
import { memberAccount } from '../../domain/account-id';
import type { CreditsSentToTimebank } from '../../domain/between/between-events';
import { type LedgerCommand, ledgerDecider } from '../../ledger.decider';
import { timebankOf } from '../../ledger-stream';
import { isKeptHere } from './kept-here';
import { LedgerNotReady } from './ledger-not-ready';

const ACTOR: Actor = { id: 'process:transfer-settling', roles: [] };

const FOLLOWED: CreditsSentToTimebank['type'] = 'CreditsSentToTimebank';

type Sent = StoredEvent<typeof FOLLOWED, CreditsSentToTimebank['data']>;

/**
 * Brings credits that were sent to another timebank into its ledger, and tells the sender's ledger how that went.
 *
 * Three appends: sent (by whoever sends), received or declined (in the receiver's ledger), completed or returned (in
 * the sender's). A crash between any two leaves the transfer under way, and whoever follows the log next goes on from
 * there. Each step's command id is derived from the event that the credits were sent by, so a step that was taken
 * already is answered as it was the first time: the receiver's ledger decides once, for ever, and both ledgers follow
 * that one event, however many processes ask.
 */
export class TransferSettling {
  static readonly FOLLOWED: readonly string[] = [FOLLOWED];

  constructor(private readonly execution: Execution) {}

  /**
   * Takes a transfer as far as it goes; gives the position after it, where something was done.
   * @throws LedgerNotReady where the receiver's ledger does not know of the agreement yet.
   */
  async follow(event: StoredEvent): Promise<Position | undefined> {
    const sent = event as Sent;
    if (!(await this.isUnderWay(sent))) return undefined;
    if (!(await this.isExpected(sent))) {
      const { toTimebankId } = sent.data;
      if (await isKeptHere(this.execution, toTimebankId)) throw new LedgerNotReady(toTimebankId);
      return undefined;
    }
    const arrival = await this.receive(sent);
    const settled = await this.settle(sent, arrival);
    return settled.position;
  }

  private isUnderWay({ stream, data }: Sent): Promise<boolean> {
    return this.execution.look(ledgerDecider, timebankOf(stream), ({ underWay }) => underWay.has(data.transferId));
  }

  /** The receiver's ledger may not know yet of the agreement under which it was sent; it must not decline for that. */
  private isExpected({ stream, data }: Sent): Promise<boolean> {
    return this.execution.look(ledgerDecider, data.toTimebankId, ({ partners }) => {
      return (partners.get(timebankOf(stream))?.agreementRevision ?? -1) >= data.agreementRevision;
    });
  }

  // Nothing of the sender goes over but the minutes and the day: not who they are, nor what they wrote.
  private receive(sent: Sent): Promise<Accepted> {
    const { transferId, toTimebankId, toNumber, minutes, on } = sent.data;
    const to = memberAccount(memberIdOf(toTimebankId, toNumber));
    const arrival = { transferId, fromTimebankId: timebankOf(sent.stream), to, minutes, on };
    return this.ask(sent, toTimebankId, 'receive', {
      ...{ type: 'ReceiveFromTimebank', ...arrival },
      recordedBy: ACTOR.id,
    });
  }

  private settle(sent: Sent, { events: [arrived] }: Accepted): Promise<Accepted> {
    invariant(arrived, `transfer ${sent.data.transferId} was answered without an event`);
    const { transferId } = sent.data;
    const sender = timebankOf(sent.stream);
    if (arrived.type === 'CreditsReceivedFromTimebank') {
      return this.ask(sent, sender, 'complete', { type: 'CompleteTransfer', transferId });
    }
    const on = dayInWales(arrived.metadata.recordedAt);
    return this.ask(sent, sender, 'return', { type: 'ReturnTransfer', transferId, on, recordedBy: ACTOR.id });
  }

  /** Takes one step, or finds it taken. */
  private async ask(sent: Sent, timebankId: string, step: string, command: LedgerCommand): Promise<Accepted> {
    const { transferId } = sent.data;
    const commandId = derivedId('transfer-settling', step, sent.id);
    // The sender's correlation id stays on the sender's side: it is theirs, and might say something of them.
    const correlationId = timebankId === timebankOf(sent.stream) ? sent.metadata.correlationId : transferId;
    const context = { commandId, actor: ACTOR, correlationId, causationId: sent.id, timebankId };
    // The step is the same whatever a later version of Awr puts into its command.
    const content = { step, transferId };
    const answer = await this.execution.execute(ledgerDecider, timebankId, {
      command,
      context: { ...context, content },
    });
    invariant(!isRefusal(answer), `transfer ${transferId} can't ${step}: ${isRefusal(answer) ? answer.refused : ''}`);
    return answer;
  }
}
