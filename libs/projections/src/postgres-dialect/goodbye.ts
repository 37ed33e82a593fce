import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';

const PATIENCE_MS = 2_000;

/** Ends a connection. Where the server does not answer there is nobody to say goodbye to. */
export async function goodbye(client: Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), setTimeout(PATIENCE_MS, undefined, { ref: false })]);
}
