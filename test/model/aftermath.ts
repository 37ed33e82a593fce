import type { AwrInProcess } from './awr-in-process';
import type { Town } from './town';

/** Each account's balance as the API lists it, page by page, once the views show everything. */
export async function balancesTold(awr: AwrInProcess, town: Town): Promise<Map<string, number>> {
  const balances = new Map<string, number>();
  const after = await awr.awr.store.head();
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = town.path(`/accounts?limit=200${cursor && `&cursor=${cursor}`}`);
    const { status, body } = await awr.ask({ method: 'GET', path, token: awr.operator, after });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const page = body as unknown as Page<{ readonly accountId: string; readonly minutes: number }>;
    for (const { accountId, minutes } of page.items) balances.set(accountId, minutes);
    cursor = page.nextCursor;
  }
  return balances;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** What the log holds of a ledger: how many entries, how many of each other type, and whether of anything refused. */
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
