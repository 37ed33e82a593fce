import { type Instant, instant, isRefusal, type Refusal, systemClock } from '@awr/kernel';
import type { LedgerCommand } from '@awr/ledger';

type Asked = LedgerCommand | (() => Promise<LedgerCommand | Refusal>);

export function now(): Instant {
  return instant(systemClock.nowMicros());
}

/** The same command, told what moment it is: holds that have ended by then hold nothing. */
export function askedNow(asked: Asked): Asked {
  if (typeof asked !== 'function') return told(asked);
  return async () => {
    const command = await asked();
    return isRefusal(command) ? command : told(command);
  };
}

/** A command that says its moment itself keeps to that; one that needs none takes no harm. */
function told(command: LedgerCommand): LedgerCommand {
  return { ...{ at: now() }, ...command };
}
