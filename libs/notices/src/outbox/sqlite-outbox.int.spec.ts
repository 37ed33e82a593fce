import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NIA, TIMEBANK } from '../testing/told-timebank';
import { SqliteOutbox } from './sqlite-outbox';

describe('the outbox as a file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'awr-outbox-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('goes on with an outbox from before notices said what waits, or which other timebank they are about', () => {
    const path = join(folder, 'older.db');
    const notice = { eventId: 'e', timebankId: TIMEBANK, memberId: NIA, kind: 'hours', minutes: 60 } as const;
    const before = new SqliteOutbox(path);
    before.gather([{ notices: [notice], at: 0 }], '7', (at) => at);
    before.close();
    const older = new DatabaseSync(path);
    older.exec('DROP INDEX notices_waiting; ALTER TABLE notices DROP COLUMN waits_for');
    older.exec('ALTER TABLE notices DROP COLUMN partner_id');
    older.close();
    const outbox = new SqliteOutbox(path);
    const waiting = { ...notice, eventId: 'f', kind: 'claim-waiting', waitsFor: 'c-000001', partnerId: 'bro' } as const;
    outbox.gather([{ notices: [waiting], at: 0 }], '8', (at) => at);
    expect(outbox.noticesIn(outbox.due(0, 9)[0]!.id)).toEqual([notice, waiting]);
    outbox.close();
  });

  it('adds an event once, however often it is gathered', () => {
    const outbox = new SqliteOutbox(join(folder, 'again.db'));
    const notice = { eventId: 'e', timebankId: TIMEBANK, memberId: NIA, kind: 'hours', minutes: 60 } as const;
    for (let again = 0; again < 3; again++) outbox.gather([{ notices: [notice], at: 0 }], '7', (at) => at);
    expect(outbox.counts()).toMatchObject({ gathering: 1 });
    expect(outbox.noticesIn(outbox.due(0, 9)[0]!.id)).toEqual([notice]);
    expect(outbox.place()).toBe('7');
    outbox.close();
  });

  it('remembers what is passed over, and up to where once that is known', () => {
    const path = join(folder, 'passing.db');
    const outbox = new SqliteOutbox(path);
    outbox.passOver(TIMEBANK);
    expect([...outbox.passedOver()]).toEqual([[TIMEBANK, null]]);
    outbox.passOver(TIMEBANK, '12');
    outbox.close();
    const again = new SqliteOutbox(path);
    expect([...again.passedOver()]).toEqual([[TIMEBANK, '12']]);
    again.close();
  });
});
