import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { memberDecider, memberIdOf, timebankDecider } from '@awr/community';
import { type Actor, isRefusal, newId } from '@awr/kernel';
import { type LedgerCommand, ledgerDecider, memberAccount } from '@awr/ledger';
import type { Accepted, Answer } from '@awr/runtime';
import { configurationFrom } from './configuration';
import { type OpenAwr, openAwr } from './open-awr';
import { verifyAwr } from './verify-awr';

const broker: Actor = { id: 'token:broker', roles: ['broker'] };
const timebankId = newId();
const nia = memberIdOf(timebankId, 'T1');
const owain = memberIdOf(timebankId, 'T2');
const saturday = { on: '2025-09-13', today: '2025-09-14', recordedBy: broker.id };

describe('verifying an Awr', () => {
  let dataDir: string;
  let awr: OpenAwr;

  const open = () => openAwr({ ...configurationFrom({ AWR_DATA_DIR: dataDir }), projections: 'inline' }, () => {});
  const verify = () => verifyAwr(awr, () => {});
  const asking = () => ({ commandId: newId(), actor: broker, timebankId });

  const done = (answer: Answer): Accepted => {
    if (isRefusal(answer)) throw new Error(answer.refused);
    return answer;
  };
  const ledger = async (command: LedgerCommand) =>
    done(await awr.execution.execute(ledgerDecider, timebankId, { command, context: asking() }));

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'awr-verify-'));
    awr = await open();
    const name = { cy: 'Cwm', en: 'Cwm' };
    const founding = { type: 'FoundTimebank', timebankId, name, numberPrefix: 'T' } as const;
    done(await awr.execution.execute(timebankDecider, timebankId, { command: founding, context: asking() }));
    for (const [memberId, number] of [
      [nia, 'T1'],
      [owain, 'T2'],
    ] as const) {
      const days = { joinedOn: '2025-01-01', today: '2025-01-01' };
      const person = { givenName: 'Nia', language: 'cy', contactBy: 'none', ...days } as const;
      const command = { type: 'JoinMember', timebankId, number, ...person } as const;
      done(await awr.execution.execute(memberDecider, memberId, { command, context: asking() }));
    }
    const [from, to] = [memberAccount(nia), memberAccount(owain)];
    await ledger({ type: 'RecordHours', to: from, minutes: 180, note: 'te a choffi', ...saturday });
    await ledger({ type: 'GiveCredits', from, to, minutes: 60, ...saturday });
    await ledger({ type: 'ReverseEntry', reverses: 'e-000002', reason: 'wrong-member', ...saturday });
  });
  afterEach(async () => {
    await awr.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Changes a file of the folder behind Awr's back, while it is stopped. */
  async function tamper(file: string, sql: string): Promise<void> {
    await awr.waiter.waitFor('all', await awr.store.head(), 10_000);
    await awr.close();
    const db = new DatabaseSync(join(dataDir, file));
    db.exec(sql);
    db.close();
    awr = await open();
  }

  it('finds everything sound: each account, each entry, each total, each seal', async () => {
    expect(await verify()).toMatchObject({ sound: true, accounts: 4, entries: 3, seals: 3, differences: [] });
  });

  it('finds everything sound while more is being recorded', async () => {
    let isOver = false;
    const command = { type: 'RecordHours', to: memberAccount(nia), minutes: 5, ...saturday } as const;
    const recording = (async () => {
      while (!isOver) await Promise.all(Array.from({ length: 8 }, () => ledger(command)));
    })();
    for (let entries = 0; entries < 400;) {
      const found = await verify();
      expect(found).toMatchObject({ sound: true, differences: [] });
      entries = found.entries;
    }
    isOver = true;
    await recording;
  });

  it('opened an account for each member before the answer', async () => {
    const open = await awr.execution.look(ledgerDecider, timebankId, ({ accounts }) =>
      [...accounts].map(({ id }) => id),
    );
    expect(open).toEqual(['issuing', 'pot', memberAccount(nia), memberAccount(owain)]);
  });

  it('notices a balance that was changed in the views', async () => {
    await tamper('views.db', tableChange('accounts', "minutes = minutes + 60 WHERE account_id LIKE 'member:%'"));
    const found = await verify();
    expect(found).toMatchObject({ sound: false, differenceCount: 2 });
    const what = `${timebankId} ${memberAccount(nia)} minutes`;
    expect(found.differences).toContainEqual({ what, log: 180, view: 240 });
  });

  it('notices an entry that was changed in the views', async () => {
    await tamper('views.db', tableChange('entries', 'debit_balance = 7 WHERE seq = 1'));
    expect((await verify()).differences).toEqual([{ what: `${timebankId} entry 1 debit_balance`, log: -180, view: 7 }]);
  });

  it('notices a total that was changed in the views', async () => {
    await tamper('views.db', tableChange('hours_totals', 'minutes = 1 WHERE minutes = 180'));
    const [difference] = (await verify()).differences;
    expect(difference).toMatchObject({ log: 180, view: 1 });
    expect(difference!.what).toContain('"hours"');
  });

  it('notices a claim or an exchange of which the views show something else', async () => {
    const policy = { confirmation: 'broker', remindDays: null, lapseDays: null } as const;
    await ledger({ type: 'ClaimHours', member: memberAccount(nia), minutes: 30, ...saturday, ...policy });
    await ledger({
      ...{ type: 'ConfirmHours', claimId: 'c-000001', approver: { id: 'x', isBroker: true }, today: saturday.today },
    });
    await ledger({
      ...{ type: 'ProposeExchange', ...saturday, by: { id: 'x' }, lapseDays: null },
      lines: [{ helper: memberAccount(owain), helped: memberAccount(nia), minutes: 15 }],
      agreed: [{ how: 'phone', parties: [memberAccount(owain), memberAccount(nia)] }],
    });
    expect(await verify()).toMatchObject({ sound: true, entries: 5 });
    await tamper('views.db', tableChange('claims', "status = 'declined'"));
    await tamper('views.db', tableChange('exchanges', "status = 'open'"));
    expect((await verify()).differences).toEqual([
      { what: `${timebankId} claim 1`, log: 'confirmed', view: 'declined' },
      { what: `${timebankId} exchange 1`, log: 'agreed', view: 'open' },
    ]);
  });

  it('notices an amount that was changed in the log', async () => {
    await tamper(
      'log.db',
      `DROP TRIGGER events_never_change;
       UPDATE events SET data = replace(data, '"minutes":180', '"minutes":240') WHERE data LIKE '%"minutes":180%'`,
    );
    const found = await verify();
    expect(found.sound).toBe(false);
    expect(found.differences).toContainEqual({ what: `${timebankId} entry 1 minutes`, log: 240, view: 180 });
  });

  it('notices a blob that was changed or is gone, where an event names it', async () => {
    const [kept, changed] = [await awr.blobs.put(Buffer.from('kept')), await awr.blobs.put(Buffer.from('changed'))];
    expect(await verify()).toMatchObject({ sound: true, blobs: 2 });
    writeFileSync(join(dataDir, 'blobs', changed.slice(0, 2), changed), 'another');
    const gone = 'f'.repeat(64);
    const about = { actor: 'operator', commandId: newId(), commandHash: 'x', correlationId: newId() };
    const metadata = { recordedAt: '2026-11-22T10:00:00.000000Z', ...about };
    const naming = { type: 'SomethingLarge', version: 1, data: { keptBlob: kept, goneBlob: gone }, metadata };
    await awr.store.append('large-1', 'none', [{ id: newId(), ...naming }]);
    expect((await verify()).differences).toEqual([
      { what: `blob ${changed}`, log: 'not named', view: 'changed' },
      { what: `blob ${gone}`, log: 'named', view: 'missing' },
    ]);
  });

  it('notices a seal that no longer opens', async () => {
    await tamper(
      'log.db',
      `DROP TRIGGER events_never_change;
       UPDATE events SET id = randomblob(16) WHERE data LIKE '%"note":%'`,
    );
    expect((await verify()).differences).toContainEqual({
      what: `seals of person ${nia} that don't open`,
      log: 0,
      view: 1,
    });
  });
});

/** Views are SQL views over tables of a generation; the first there is in a new folder is 1. */
function tableChange(table: string, change: string): string {
  return `UPDATE ${table}_g1 SET ${change}`;
}
