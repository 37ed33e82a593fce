import { type OpenAwr, viewsHealth } from '@awr/composition';
import { relayHealth } from '@awr/publishing';
import type { Health, PartHealth } from '../health/health';

/** What follows from events elsewhere in the log, by itself. */
const PROCESSES = ['ledgerOpening', 'lapsing', 'holdLapsing', 'memberships', 'betweenTimebanks'] as const;

type Awr = Pick<
  OpenAwr,
  'store' | 'projecting' | 'keyring' | 'keyErasure' | 'relay' | 'notices' | (typeof PROCESSES)[number]
>;

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
      ...(await processesOf(awr)),
      ...(await publishingOf(awr)),
      ...(await noticesOf(awr)),
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

/** They try again by themselves, and whoever asks for something is answered without them. */
function processesOf(awr: Awr): Promise<PartHealth[]> {
  const parts = PROCESSES.map(async (name) => {
    const health = await part(`process ${name}`, async () => {
      if (awr[name].trouble !== undefined) throw awr[name].trouble;
    });
    return { ...health, isAside: true };
  });
  return Promise.all(parts);
}

/** The ledger goes on without the broker, so the relay is told of aside. */
async function publishingOf({ relay }: Awr): Promise<PartHealth[]> {
  const parts = relay ? await relayHealth(relay) : [];
  return parts.map((each) => ({ ...each, isAside: true }));
}

/** Members can be told later: that they are not told now is shown aside, and so is what waits for the broker. */
async function noticesOf({ notices }: Awr): Promise<PartHealth[]> {
  if (!notices) return [];
  const health = await part('notices', async () => {
    if (notices.trouble !== undefined) throw notices.trouble;
    const { failed, held } = notices.outbox.counts();
    if (failed + held > 0) throw new Error(`${failed} messages were given up and ${held} are held`);
  });
  return [{ ...health, isAside: true }];
}

async function projectionsOf({ projecting, store }: Awr): Promise<PartHealth[]> {
  return viewsHealth(await projecting.status(), await store.head());
}
