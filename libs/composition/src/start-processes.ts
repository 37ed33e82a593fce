import type { EventStore } from '@awr/event-store';
import { TokenEnding } from '@awr/identity';
import { systemClock } from '@awr/kernel';
import { BetweenTimebanks, HoldLapsing, Lapsing, LedgerOpening, Memberships } from '@awr/ledger';
import { type DeciderRuntime, type Execution, Hearing } from '@awr/runtime';
import { MeasuredExecution, TracedExecution } from '@awr/telemetry';
import { FollowingExecution } from './following-execution';
import type { Opened } from './opened';

/** What follows from events in other streams, each by a process that follows the log. */
export interface Processes {
  readonly ledgerOpening: LedgerOpening;
  readonly lapsing: Lapsing;
  readonly betweenTimebanks: BetweenTimebanks;
  readonly holdLapsing: HoldLapsing;
  readonly memberships: Memberships;
}

interface Needs {
  readonly store: EventStore;
  readonly runtime: DeciderRuntime;
  /** True where others append to the log too. */
  readonly logIsShared: boolean;
}

/** Starts every process, and gives with them how commands run: with what follows from them, before they are answered. */
export function startProcesses(needs: Needs, opened: Opened): Processes & { readonly execution: Execution } {
  const { store, runtime } = needs;
  if (needs.logIsShared) start(new Hearing(store, runtime), opened);
  const ledgerOpening = start(new LedgerOpening(store, runtime), opened);
  const betweenTimebanks = start(new BetweenTimebanks(store, runtime), opened);
  const tokenEnding = start(new TokenEnding(store, runtime), opened);
  // Whoever leaves has no tokens any more before that is answered, so what ends a membership is followed in its turn.
  const leaving = new FollowingExecution(runtime, (event) => tokenEnding.follow(event));
  const memberships = start(new Memberships(store, leaving), opened);
  const execution = new FollowingExecution(new MeasuredExecution(new TracedExecution(runtime)), async (event) => {
    const joined = (await ledgerOpening.follow(event)) ?? (await memberships.follow(event));
    const done = joined ?? (await betweenTimebanks.follow(event));
    return (await tokenEnding.follow(event)) ?? done;
  });
  const byTheClock = { log: store, execution, clock: systemClock };
  const lapsing = start(new Lapsing(byTheClock), opened);
  const holdLapsing = start(new HoldLapsing(byTheClock), opened);
  return { execution, ledgerOpening, lapsing, betweenTimebanks, holdLapsing, memberships };
}

function start<Process extends { start(): void; stop(): unknown }>(process: Process, opened: Opened): Process {
  opened.add(process, (it) => it.stop()).start();
  return process;
}
