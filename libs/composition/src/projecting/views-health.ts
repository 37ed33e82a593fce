import type { EngineStatus } from '@awr/projections';
import type { StatusPart } from '@awr/telemetry';

/** How a view, or what keeps views, is doing. */
export interface ViewPart extends StatusPart {
  /** The last event that it has taken in, and how many it has yet to. */
  readonly position?: string;
  readonly lag?: number;
}

/** What keeps the views, and each view, against where the log ends. */
export function viewsHealth({ state, reason, projections }: EngineStatus, head: string): ViewPart[] {
  const engine = {
    name: 'views',
    ok: state === 'running' || state === 'standby',
    ...(reason !== undefined && { reason }),
  };
  const each = projections.map(({ name, version, generation, serving, position, failure, state: doing, caughtUp }) => ({
    name: `view ${name} v${version}${serving ? '' : ` (generation ${generation}, being built)`}`,
    ok: doing !== 'failed',
    position,
    lag: lagOf(position, head, caughtUp),
    ...(failure && { reason: `${failure.eventType} ${failure.eventId}: ${failure.reason}` }),
  }));
  return [engine, ...each];
}

// Positions are opaque; where they count events, as in SQLite, the difference says how many there still are.
function lagOf(position: string, head: string, caughtUp: boolean): number {
  const lag = Number(head) - Number(position);
  return caughtUp ? 0 : Number.isSafeInteger(lag) ? Math.max(lag, 1) : 1;
}
