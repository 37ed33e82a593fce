import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detailsIn, memberDecider, memberIdOf, type TimebankCommand, timebankDecider } from '@awr/community';
import { type EventStore, type StoredEvent, openSqliteEventStore, openSqliteMemory } from '@awr/event-store';
import {
  type Actor,
  type Refusal,
  type Sealer,
  type Unsealer,
  derivedId,
  invariant,
  isRefusal,
  newId,
  systemClock,
} from '@awr/kernel';
import { type Ledger, type LedgerCommand, ledgerDecider, memberAccount } from '@awr/ledger';
import { type CommandContext, DeciderRuntime, type Execution } from '@awr/runtime';
import { type ImportOptions, type KnownDetails, type ImportResult, type SourceFile, importSheets } from '../index';

export const broker: Actor = { id: 'token:broker', roles: ['broker'] };
export const today = '2026-01-15';

// Tests look at what was read, not at how it is locked away.
const openSealer: Sealer = {
  seal: (person, eventId, field, plain) => ({ sealed: 1, person, iv: `${eventId}/${field}`, text: String(plain) }),
};

const openUnsealer: Unsealer = { unseal: ({ text }) => text };

/** A founded timebank with an open ledger, on a real log in a folder of its own. */
export class OpenTimebank {
  readonly timebankId = derivedId('test', 'timebank');

  private constructor(
    private readonly folder: string,
    readonly store: EventStore,
    readonly execution: Execution,
    private readonly end: () => Promise<void>,
  ) {}

  /** `wrapped` may put something between the runtime and the log, such as a fault. */
  static async open(wrapped: (store: EventStore) => EventStore = (store) => store): Promise<OpenTimebank> {
    const folder = mkdtempSync(join(tmpdir(), 'awr-intake-'));
    const store = openSqliteEventStore(join(folder, 'log.db'));
    const memory = openSqliteMemory(join(folder, 'cache.db'));
    const runtime = new DeciderRuntime({
      ...{ store: wrapped(store), ...memory, sealer: openSealer, clock: systemClock },
      ...{ snapshotEvery: 20_000, hotStreams: 10_000 },
    });
    const timebank = new OpenTimebank(folder, store, runtime, async () => {
      await runtime.settle();
      await memory.close();
      await store.close();
    });
    await timebank.found();
    return timebank;
  }

  /** Takes sheets in, and expects that to be possible. */
  async import(files: readonly SourceFile[], options: Partial<ImportOptions> = {}): Promise<ImportResult> {
    const result = await importSheets(this.execution, files, {
      timebankId: this.timebankId,
      actor: broker,
      today,
      detailsOf: (memberIds) => this.detailsOf(memberIds),
      ...options,
    });
    invariant(!isRefusal(result), `the import was refused: ${JSON.stringify(result)}`);
    return result;
  }

  /** What the log says of members, by their ids. */
  async detailsOf(memberIds: readonly string[]): ReturnType<ImportOptions['detailsOf']> {
    const known: [string, KnownDetails][] = [];
    for (const memberId of memberIds) {
      const events: StoredEvent[] = [];
      for await (const page of this.store.readStream(`${memberDecider.category}-${memberId}`)) events.push(...page);
      const details = detailsIn(events, openUnsealer);
      known.push([memberId, { revision: events.length - 1, details }]);
    }
    return new Map(known);
  }

  /** What is known of a member now, by membership number. */
  async details(number: string): Promise<KnownDetails['details'] | undefined> {
    const memberId = memberIdOf(this.timebankId, number);
    return (await this.detailsOf([memberId])).get(memberId)?.details;
  }

  /** What somebody does in the ledger besides importing. */
  async do(command: LedgerCommand): Promise<void> {
    const answer = await this.execution.execute(ledgerDecider, this.timebankId, { command, context: context() });
    invariant(!isRefusal(answer), `the ledger refused ${command.type}: ${(answer as Refusal).refused}`);
  }

  /** What somebody changes of what the timebank has. */
  async change(command: TimebankCommand): Promise<void> {
    const answer = await this.execution.execute(timebankDecider, this.timebankId, { command, context: context() });
    invariant(!isRefusal(answer), `the timebank refused ${command.type}: ${(answer as Refusal).refused}`);
  }

  accountOf(number: string) {
    return memberAccount(memberIdOf(this.timebankId, number));
  }

  /** A member's minutes by membership number; undefined where there is no account. */
  async balance(number: string): Promise<number | undefined> {
    return this.look((ledger) => ledger.accounts.find(this.accountOf(number))?.balance);
  }

  async balances(numbers: readonly string[]): Promise<Record<string, number | undefined>> {
    return Object.fromEntries(
      await Promise.all(numbers.map(async (number) => [number, await this.balance(number)] as const)),
    );
  }

  look<Seen>(see: (ledger: Ledger) => Seen): Promise<Seen> {
    return this.execution.look(ledgerDecider, this.timebankId, see);
  }

  /** Every event of the log, but for the founding. */
  async events(...types: string[]): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of this.store.readAll(this.store.start)) events.push(...page.events);
    return events.filter(({ type }) => types.length === 0 || types.includes(type));
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true });
  }

  private async found(): Promise<void> {
    const name = { cy: 'Banc Amser Dyffryn', en: 'Dyffryn Timebank' };
    const { timebankId } = this;
    await this.execution.execute(timebankDecider, timebankId, {
      command: { type: 'FoundTimebank', timebankId, name, numberPrefix: 'T2M' },
      context: context(),
    });
    const limits = { creditLimitMinutes: 0, capMinutes: null, softCreditLimitMinutes: null };
    await this.do({ type: 'OpenLedger', limits, policyRevision: 0 });
  }
}

function context(): CommandContext {
  return { commandId: newId(), actor: broker };
}
