/**
 * A thread that asks PostgreSQL for keys while whoever needs them sleeps, and that keeps the lease on those in memory.
 * It needs nothing but the client library, so that it starts quickly, also from source.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import type { Answer, Question, Statement, ThreadNeeds } from './thread-messages';

const { config, holder, channel, port, answered, known } = workerData as ThreadNeeds;

// The places of `known`, as in lease.ts.
const ERASURES = 0;
const USABLE_UNTIL = 1;
const USABLE_UNTIL_BY_THE_CALENDAR = 2;

/** Shorter than the 4 seconds that an erasure waits for whoever does not answer (decision 66). */
const USABLE_MILLIS = 3600;
const RENEW_EVERY_MILLIS = 1000;
const TRY_AGAIN_MILLIS = 250;

// An erasure changes the one row of `keyring`. Sharing a lock on it, each renewal is before or after an erasure, and
// never beside it: before, and the erasure sees this holder; after, and this holder hears of the erasure.
const RENEW = `
  WITH ring AS (SELECT erasures FROM awr_keys.keyring FOR SHARE),
  held AS (
    INSERT INTO awr_keys.holders (id, seen, renewed_at) SELECT $1, $2::bigint, clock_timestamp() FROM ring
    ON CONFLICT (id) DO UPDATE SET seen = excluded.seen, renewed_at = excluded.renewed_at)
  SELECT erasures FROM ring`;
const LEAVE = 'DELETE FROM awr_keys.holders WHERE id = $1';
// A key must be on the server's disk before anything is sealed with it, whatever else its owner thinks is worth that.
const DURABLE = `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

async function connected(): Promise<Client> {
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(DURABLE);
    return client;
  } catch (reason) {
    await client.end().catch(() => {});
    throw reason;
  }
}

async function renew(client: Client): Promise<void> {
  for (;;) {
    const [sent, today] = [process.hrtime.bigint(), BigInt(Date.now())];
    const seen = Atomics.load(known, ERASURES);
    const { rows } = await client.query<{ erasures: string }>(RENEW, [holder, String(seen)]);
    const erasures = BigInt(rows[0]!.erasures);
    // First what was erased, then the lease: whoever finds the new lease finds what was erased as well.
    Atomics.store(known, ERASURES, erasures);
    Atomics.store(known, USABLE_UNTIL_BY_THE_CALENDAR, today + BigInt(USABLE_MILLIS));
    Atomics.store(known, USABLE_UNTIL, sent + BigInt(USABLE_MILLIS) * 1_000_000n);
    // Said again where it is new: from now on nobody here uses what was erased.
    if (erasures === seen) return;
  }
}

/** Renews the lease for as long as the connection lasts: every second, and at once when something was erased. */
async function keepLease(client: Client, begun: () => void): Promise<void> {
  let wake = () => {};
  let isOver = false;
  client.on('notification', () => wake());
  client.on('end', () => {
    isOver = true;
    wake();
  });
  await client.query(`LISTEN ${channel}`);
  while (!isOver && !isClosing) {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await renew(client);
    begun();
    await Promise.race([woken, wait(RENEW_EVERY_MILLIS)]);
  }
}

let isClosing = false;
let keeper: Client | undefined;

async function live(begun: () => void): Promise<void> {
  while (!isClosing) {
    try {
      keeper = await connected();
      await keepLease(keeper, begun);
    } catch (reason) {
      if (Atomics.load(known, USABLE_UNTIL) === 0n) throw reason;
    }
    await keeper?.end().catch(() => {});
    await wait(TRY_AGAIN_MILLIS);
  }
}

let asker: Client | undefined;

async function ask(statements: readonly Statement[]): Promise<unknown[][]> {
  const client = (asker ??= await connected());
  try {
    return await run(client, statements);
  } catch (reason) {
    // Whatever is under way on it ends with it; the next question has a new one.
    if (!isOfTheServer(reason)) forget(client);
    throw reason;
  }
}

async function run(client: Client, statements: readonly Statement[]): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  const isTransaction = statements.length > 1;
  if (isTransaction) await client.query('BEGIN');
  try {
    for (const { sql, values } of statements) rows.push((await client.query(sql, [...values])).rows);
    if (isTransaction) await client.query('COMMIT');
    return rows;
  } catch (reason) {
    if (isTransaction) await client.query('ROLLBACK').catch(() => forget(client));
    throw reason;
  }
}

function isOfTheServer(reason: unknown): boolean {
  return (reason as { severity?: unknown }).severity === 'ERROR';
}

function forget(client: Client): void {
  if (asker === client) asker = undefined;
  client.end().catch(() => {});
}

function failed(reason: unknown): NonNullable<Answer['failed']> {
  const { message, code, severity } = reason as Error & { code?: string; severity?: string };
  return { message, ...(code !== undefined && { code }), ...(severity !== undefined && { severity }) };
}

function answer(given: Answer): void {
  port.postMessage(given);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

async function close(): Promise<void> {
  isClosing = true;
  Atomics.store(known, USABLE_UNTIL, 0n);
  await asker?.query(LEAVE, [holder]).catch(() => {});
  await Promise.all([asker?.end().catch(() => {}), keeper?.end().catch(() => {})]);
}

// One at a time, also where whoever asked did not wait for the end.
let last: Promise<unknown> = Promise.resolve();

port.on('message', ({ id, statements }: Question) => {
  // No question: whoever asks goes.
  if (statements.length === 0) return void close().finally(() => answer({ id, rows: [] }));
  last = last
    .then(() => ask(statements))
    .then(
      (rows) => answer({ id, rows }),
      (reason: unknown) => answer({ id, failed: failed(reason) }),
    );
});

live(() => parentPort!.postMessage({})).catch((reason: unknown) => parentPort!.postMessage({ failed: failed(reason) }));
