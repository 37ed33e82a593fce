import type { OpenAwr } from '@awr/composition';
import { relayHealth } from '@awr/publishing';
import type { Health, PartHealth } from '../health/health';

type Awr = Pick<OpenAwr, 'store' | 'projecting' | 'keyring' | 'keyErasure' | 'relay'>;

/** Each part of an Awr, and whether it works. */
export function healthOf(awr: Awr): Health {
  return {
    check: async () => [
      await part('log', () => awr.store.check()),
      await part('keys', async () => {
        awr.keyring.check();
        if (awr.keyErasure.trouble !== undefined) throw awr.keyErasure.trouble;
      }),
      ...(await projectionsOf(awr)),
      ...(await publishingOf(awr)),
    ],
  };
}

async function part(name: string, check: () => Promise<void>): Promise<PartHealth> {
  try {
    await check();
    return { name, ok: true };
  } catch (reason) {
    return { name, ok: false, reason: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** The ledger goes on without the broker, so the relay is told of aside. */
async function publishingOf({ relay }: Awr): Promise<PartHealth[]> {
  const parts = relay ? await relayHealth(relay) : [];
  return parts.map((each) => ({ ...each, isAside: true }));
}

async function projectionsOf({ projecting, store }: Awr): Promise<PartHealth[]> {
  const { state, reason, projections } = await projecting.status();
  const head = await store.head();
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
