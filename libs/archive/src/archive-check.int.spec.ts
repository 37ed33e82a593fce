import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liftBy, openSqliteEventStore } from '@awr/event-store';
import type { DomainEvent } from '@awr/kernel';
import { checkArchive, type Known } from './archive-check';

const ID = '01920000-0000-7000-8000-00000000000';
const TIMEBANK = `${ID}1`;
const STREAM = `pourings-${TIMEBANK}`;

/** Litres in its first version, millilitres in its second. */
const pourings: Known = {
  category: 'pourings',
  initial: () => 0,
  evolve: (state, { data }: DomainEvent) => {
    const { millilitres } = data as { millilitres?: number };
    if (millilitres === undefined) throw new Error('no millilitres');
    return (state as number) + millilitres;
  },
  events: { Poured: { version: 2 } } as never,
};
const lift = liftBy({ Poured: { 1: ({ litres }: { litres: number }) => ({ millilitres: litres * 1000 }) } });

describe('an archive that is taken in after an event has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-archive-'));
  const log = openSqliteEventStore(join(folder, 'log.db'));
  afterAll(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });

  const check = (...events: readonly { readonly version: number; readonly data: object }[]) => {
    const metadata = { recordedAt: '2025-09-13T09:00:00.000000Z', actor: 'token:x', commandId: TIMEBANK };
    const lines = [
      { archive: 'awr', format: 1, timebankId: TIMEBANK, madeAt: metadata.recordedAt },
      ...events.map((event, n) => {
        const told = { ...metadata, commandHash: 'h', correlationId: TIMEBANK };
        return { stream: STREAM, id: `${ID}${n + 2}`, type: 'Poured', ...event, metadata: told };
      }),
    ].map((line) => `${JSON.stringify(line)}\n`);
    const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
    const file = join(folder, 'archive.jsonl');
    writeFileSync(file, `${lines.join('')}${JSON.stringify({ end: true, lines: lines.length, sha256 })}\n`);
    return checkArchive(file, { deciders: [pourings], lift }, log, () => {});
  };
  const first = { version: 1, data: { litres: 2 } };
  const second = { version: 2, data: { millilitres: 500 } };

  it('is read as the log would be, where an older Awr made it', async () =>
    expect(await check(first, second)).toMatchObject({ timebankId: TIMEBANK, events: 2 }));

  it('is refused where a newer Awr made it', () =>
    expect(check(second, { ...second, version: 3 })).rejects.toMatchObject({ code: 'archive-too-new' }));

  it('is refused where a version is none', () =>
    expect(check({ ...first, version: 0 })).rejects.toMatchObject({
      code: 'archive-line-wrong',
      details: { line: 2 },
    }));
});
