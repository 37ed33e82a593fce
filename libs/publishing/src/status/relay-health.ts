import type { Relay } from '../relay/relay';

/** One thing about a relay that works, or does not. */
export interface RelayPart {
  readonly name: 'relay' | 'relay parked';
  readonly ok: boolean;
  readonly reason?: string;
  readonly position?: string;
  readonly lag?: number;
  readonly lagSeconds?: number;
}

/** Whether a relay publishes, how far behind it is, and whether anything is parked, which is an alarm. */
export async function relayHealth(relay: Relay): Promise<RelayPart[]> {
  const { state, trouble, position, lag, parked } = await relay.status();
  const streams = parked.map(({ stream, type, why }) => `${stream} at ${type} (${why})`);
  return [
    {
      ...{ name: 'relay', ok: state === 'running', lag: lag.events, lagSeconds: Math.round(lag.seconds) },
      ...(position !== undefined && { position }),
      ...(trouble && { reason: trouble.en }),
    },
    { name: 'relay parked', ok: parked.length === 0, ...(parked.length > 0 && { reason: streams.join('; ') }) },
  ];
}
