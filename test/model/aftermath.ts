import type { AwrInProcess } from './awr-in-process';
import type { Town } from './town';

type Row = Readonly<Record<string, unknown>>;

/** What a list of the API has, page by page, once the views show everything that is in the log. */
async function listed(awr: AwrInProcess, town: Town, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  const after = await awr.awr.store.head();
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = town.path(`${path}${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${cursor}`}`);
    const { status, body } = await awr.ask({ method: 'GET', path: page, token: awr.operator, after });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const { items, nextCursor } = body as { items?: Row[]; nextCursor?: string | null };
    rows.push(...(items ?? []));
    cursor = nextCursor ?? null;
  }
  return rows;
}

/** Each account's balance. */
export async function balancesTold(awr: AwrInProcess, town: Town): Promise<Map<string, number>> {
  const accounts = await listed(awr, town, '/accounts');
  return new Map(accounts.map(({ accountId, minutes }) => [String(accountId), Number(minutes)]));
}

/** Every entry, from the first: who paid whom how much, for which day. */
export async function entriesTold(awr: AwrInProcess, town: Town): Promise<string[]> {
  const entries = await listed(awr, town, '/entries');
  return entries
    .map(({ entryId, debit, credit, minutes, on }) => [entryId, debit, credit, minutes, on].join(' '))
    .sort();
}

/** A member's statement, the newest line first: what each entry changed, and what there was then. */
export async function statementTold(awr: AwrInProcess, town: Town, number: string): Promise<string[]> {
  const lines = await listed(awr, town, `/members/${number}/statement`);
  return lines.map(({ entryId, minutes, balance }) => [entryId, minutes, balance].join(' '));
}

/** Hours that stand, by month or by group. */
export async function hoursTold(awr: AwrInProcess, town: Town, by: string): Promise<Map<string, number>> {
  const path = town.path(`/reports/hours?by=${by}`);
  const { body } = await awr.ask({ method: 'GET', path, token: awr.operator, after: await awr.awr.store.head() });
  const totals = body['items'] as Row[];
  return new Map(totals.map(({ of, minutes }) => [String(of), Number(minutes)]));
}

/** What the log holds of a ledger: how many entries, and how many events of each other type. */
export async function writtenDown(awr: AwrInProcess, town: Town) {
  const facts = new Map<string, number>();
  let entries = 0;
  for await (const page of awr.awr.store.readStream(`ledger-${town.id}`)) {
    for (const { type, data } of page) {
      if ('entryId' in (data as object) && 'debit' in (data as object)) entries += 1;
      else facts.set(type, (facts.get(type) ?? 0) + 1);
    }
  }
  return { entries, facts };
}

/** The keys under which anything was written down by anybody, in any stream. */
export async function keysInTheLog(awr: AwrInProcess): Promise<Set<string>> {
  const keys = new Set<string>();
  const { store } = awr.awr;
  for await (const { events } of store.readAll(store.start)) {
    for (const { metadata } of events) keys.add(metadata.commandId);
  }
  return keys;
}
