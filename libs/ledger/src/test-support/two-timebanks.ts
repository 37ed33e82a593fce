import { join } from 'node:path';
import { memberIdOf } from '@awr/community';
import { type EventStore, type StoredEvent, openSqliteEventStore, openSqliteMemory } from '@awr/event-store';
import { type Actor, type Sealer, hours, isRefusal, newId, systemClock } from '@awr/kernel';
import { type Accepted, type Answer, DeciderRuntime, type Execution } from '@awr/runtime';
import { type TimebankAgreementCommand, timebankAgreementDecider } from '../timebank-agreement.decider';
import { type AccountId, clearingAccount, memberAccount } from '../domain/account-id';
import { agreementIdOf } from '../domain/between/agreement/agreement';
import { type LedgerCommand, ledgerDecider } from '../ledger.decider';
import { BetweenTimebanks } from '../processes/between-timebanks/between-timebanks';
import { openAccount, openLedger, recordHours, today } from '../testing';

const broker: Actor = { id: 'token:broker', roles: ['broker'] };
const sealer: Sealer = { seal: (person) => ({ sealed: 1, person, iv: '', text: '' }) };

/** Two timebanks, and who is in them: Nia and Owain in Cwm, Megan in Bro. */
export const cwm = '0195a000-0000-7000-8000-00000000000c';
export const bro = '0195a000-0000-7000-8000-00000000000b';
export const niaInCwm = memberAccount(memberIdOf(cwm, 'CWM0001'));
export const owainInCwm = memberAccount(memberIdOf(cwm, 'CWM0002'));
export const meganInBro = memberAccount(memberIdOf(bro, 'BRO0001'));
export const agreementId = agreementIdOf(cwm, bro);

/** What one process has that keeps the two ledgers. */
export class TwoTimebanks {
  private readonly memory;
  private readonly runtime: DeciderRuntime;

  constructor(
    private readonly folder: string,
    readonly store: EventStore = openSqliteEventStore(join(folder, 'log.db')),
  ) {
    // A process remembers for itself; what they share is the log.
    this.memory = openSqliteMemory(join(folder, `memory-${newId()}.db`));
    const surroundings = { store: this.store, ...this.memory, sealer, clock: systemClock };
    this.runtime = new DeciderRuntime({ ...surroundings, snapshotEvery: 1000, hotStreams: 10, isShared: true });
  }

  get execution(): Execution {
    return this.runtime;
  }

  /** As another process would be that works on the same log at the same time. */
  beside(): TwoTimebanks {
    return new TwoTimebanks(this.folder, this.store);
  }

  /** Both ledgers are open, and everybody has an account; Nia has ten hours. */
  async opened(): Promise<void> {
    for (const [timebankId, accounts] of [
      [cwm, [niaInCwm, owainInCwm]],
      [bro, [meganInBro]],
    ] as const) {
      await this.asked(timebankId, openLedger({ capMinutes: hours(40) }));
      for (const accountId of accounts) await this.asked(timebankId, openAccount(accountId));
    }
    await this.asked(cwm, recordHours(niaInCwm, hours(10)));
  }

  /** Cwm has proposed, and Bro has agreed: 5 hours a transfer, and neither may owe more than 20. */
  async agreed(): Promise<void> {
    const limits = { transferMinutes: hours(5), owesMinutes: hours(20), owedMinutes: hours(20) };
    await this.agreeing({ type: 'ProposeAgreement', by: cwm, to: bro, ...limits });
    await this.agreeing({ type: 'MakeAgreement', by: bro, proposal: 1 });
  }

  async agreeing(command: TimebankAgreementCommand): Promise<StoredEvent> {
    const answer = await this.runtime.execute(timebankAgreementDecider, agreementId, { command, context: asking() });
    return done(answer).events[0]!;
  }

  async asked(timebankId: string, command: LedgerCommand): Promise<StoredEvent> {
    const context = { ...asking(), timebankId };
    return done(await this.runtime.execute(ledgerDecider, timebankId, { command, context })).events[0]!;
  }

  /** Nia sends credits to a number in Bro. */
  send(toNumber: string, minutes: number, more: object = {}): Promise<StoredEvent> {
    const about = { on: today, today, recordedBy: broker.id };
    const sending = { transferId: newId(), from: niaInCwm, toTimebankId: bro, toNumber, minutes };
    return this.asked(cwm, { type: 'SendToTimebank', ...sending, ...about, ...more });
  }

  between(execution: Execution = this.runtime): BetweenTimebanks {
    return new BetweenTimebanks(this.store, execution);
  }

  balance(timebankId: string, accountId: AccountId): Promise<number | undefined> {
    return this.runtime.look(ledgerDecider, timebankId, ({ accounts }) => accounts.find(accountId)?.balance);
  }

  /** What each clearing account has, and how many transfers are under way from each. */
  async pair() {
    const underWay = (timebankId: string) =>
      this.runtime.look(ledgerDecider, timebankId, (ledger) => ledger.underWay.size);
    return {
      cwm: await this.balance(cwm, clearingAccount(bro)),
      bro: await this.balance(bro, clearingAccount(cwm)),
      underWay: (await underWay(cwm)) + (await underWay(bro)),
    };
  }

  /** True once both ledgers know of the agreement, and nothing is under way. */
  async isSettled(): Promise<boolean> {
    const noted = (timebankId: string) => this.runtime.look(ledgerDecider, timebankId, ({ partners }) => partners.size);
    return (await noted(cwm)) + (await noted(bro)) === 2 && (await this.pair()).underWay === 0;
  }

  /** Follows the log until there is nothing left to do. */
  async settle(execution?: Execution): Promise<void> {
    const between = this.between(execution);
    between.start();
    while (!(await this.isSettled())) await new Promise((resolve) => setTimeout(resolve, 10));
    await between.stop();
  }

  async events(timebankId: string): Promise<StoredEvent<string, Record<string, unknown>>[]> {
    const found: StoredEvent[] = [];
    for await (const page of this.store.readStream(`ledger-${timebankId}`)) found.push(...page);
    return found as StoredEvent<string, Record<string, unknown>>[];
  }

  /** Lets go of what is this process's own. */
  async leave(): Promise<void> {
    await this.runtime.settle();
    await this.memory.close();
  }

  async close(): Promise<void> {
    await this.leave();
    await this.store.close();
  }
}

function asking() {
  return { commandId: newId(), actor: broker };
}

function done(answer: Answer): Accepted {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}
