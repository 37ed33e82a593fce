import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hours } from '@awr/kernel';
import { clearingAccount } from '../../domain/account-id';
import { TwoTimebanks, bro, cwm, meganInBro, niaInCwm, owainInCwm } from '../../test-support/two-timebanks';
import { giveCredits, recordHours } from '../../testing';

let folder: string;
let timebanks: TwoTimebanks;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'awr-between-'));
  timebanks = new TwoTimebanks(folder);
  await timebanks.opened();
});
afterEach(async () => {
  await timebanks.close();
  rmSync(folder, { recursive: true });
});

/** Both ledgers know of the agreement. */
async function agreed(): Promise<void> {
  await timebanks.agreed();
  const between = timebanks.between();
  for await (const page of timebanks.store.readAll(timebanks.store.start, { types: ['AgreementMade'] })) {
    for (const event of page.events) await between.follow(event);
  }
}

const typesIn = async (timebankId: string) => (await timebanks.events(timebankId)).map(({ type }) => type);
const nothingOn = { cwm: 0, bro: 0, underWay: 0 };

describe('an agreement', () => {
  it('is in both ledgers, each from its own side, with a clearing account', async () => {
    await agreed();
    const noted = async (timebankId: string) =>
      (await timebanks.events(timebankId)).filter(({ type }) => type === 'PartnerNoted').map(({ data }) => data);
    const limits = { transferMinutes: hours(5), owesMinutes: hours(20), owedMinutes: hours(20), inForce: true };
    expect(await noted(cwm)).toMatchObject([{ timebankId: bro, ...limits }]);
    expect(await noted(bro)).toMatchObject([{ timebankId: cwm, ...limits }]);
    expect(await timebanks.pair()).toEqual(nothingOn);
  });

  it('is copied once, however many do it', async () => {
    await timebanks.agreed();
    const processes = [timebanks.beside(), timebanks.beside(), timebanks.beside()];
    const following = processes.map((process) => process.between());
    for (const one of following) one.start();
    await timebanks.agreeing({ type: 'SuspendAgreement', by: bro, reason: 'a holiday' });
    await until(async () => (await typesIn(bro)).filter((type) => type === 'PartnerNoted').length >= 2);
    for (const one of following) await one.stop();
    for (const process of processes) await process.leave();
    for (const timebankId of [cwm, bro]) {
      expect((await typesIn(timebankId)).filter((type) => type === 'PartnerNoted')).toHaveLength(2);
    }
  });
});

describe('a transfer', () => {
  beforeEach(agreed);

  it('arrives: both ledgers add up to zero, and the clearing accounts mirror each other', async () => {
    const sent = await timebanks.send('BRO0001', 90);
    expect(await timebanks.pair()).toEqual({ cwm: 90, bro: 0, underWay: 1 });
    const position = await timebanks.between().follow(sent);
    expect(position).toBe(await timebanks.store.head());
    expect(await timebanks.pair()).toEqual({ cwm: 90, bro: -90, underWay: 0 });
    expect(await timebanks.balance(bro, meganInBro)).toBe(90);
    expect(await timebanks.balance(cwm, niaInCwm)).toBe(hours(10) - 90);
    expect((await timebanks.events(bro)).at(-1)).toMatchObject({
      type: 'CreditsReceivedFromTimebank',
      data: { entryId: 'e-000001', debit: clearingAccount(cwm), credit: meganInBro, minutes: 90, fromTimebankId: cwm },
      metadata: { actor: 'process:transfer-settling', causationId: sent.id, timebankId: bro },
    });
    expect((await timebanks.events(cwm)).at(-1)).toMatchObject({ type: 'TransferCompleted' });
  });

  it.each([
    ['nobody has the number', 'BRO0404', 'unknown-account', async (): Promise<void> => {}],
    [
      'the receiver has as much as one may keep',
      'BRO0001',
      'over-cap',
      async (): Promise<void> => void (await timebanks.asked(bro, recordHours(meganInBro, hours(39)))),
    ],
    [
      'the agreement ended meanwhile',
      'BRO0001',
      'no-agreement',
      async (): Promise<void> => {
        const ended = await timebanks.agreeing({ type: 'EndAgreement', by: bro, reason: 'enough' });
        await timebanks.between().follow(ended);
      },
    ],
  ] as const)('comes back where %s, and its own timebank is not told why', async (_, number, reason, meanwhile) => {
    const sent = await timebanks.send(number, 90);
    await meanwhile();
    await timebanks.between().follow(sent);
    expect(await timebanks.pair()).toEqual(nothingOn);
    expect(await timebanks.balance(cwm, niaInCwm)).toBe(hours(10));
    expect((await timebanks.events(bro)).at(-1)).toMatchObject({ type: 'TransferDeclined', data: { reason } });
    const returned = (await timebanks.events(cwm)).at(-1)!;
    expect(returned).toMatchObject({
      type: 'CreditsReturned',
      data: { debit: clearingAccount(bro), credit: niaInCwm, minutes: 90, reverses: 'e-000002' },
    });
    expect(JSON.stringify(returned)).not.toContain(reason);
  });

  it('is decided once: what was declined stays so, though it could be accepted now', async () => {
    const sent = await timebanks.send('BRO0001', 90);
    await timebanks.asked(bro, recordHours(meganInBro, hours(39)));
    // One process has its answer, and another asks before the first has acted on it.
    const faster = timebanks.beside();
    let isOvertaken = false;
    const slow = timebanks.between({
      ...bound(timebanks),
      execute: async (decider, id, ask) => {
        if (id === cwm && !isOvertaken) {
          isOvertaken = true;
          await timebanks.asked(bro, spendAll());
          await faster.between().follow(sent);
        }
        return timebanks.execution.execute(decider, id, ask);
      },
    });
    await slow.follow(sent);
    await faster.leave();
    expect(await timebanks.pair()).toEqual(nothingOn);
    expect((await typesIn(bro)).filter((type) => type === 'TransferDeclined')).toHaveLength(1);
    expect((await typesIn(cwm)).filter((type) => type === 'CreditsReturned')).toHaveLength(1);
  });

  it('is done once where many processes follow the log', async () => {
    const processes = [timebanks.beside(), timebanks.beside(), timebanks.beside()];
    const following = processes.map((process) => process.between());
    for (const one of following) one.start();
    for (let number = 0; number < 10; number += 1) await timebanks.send(number % 3 === 0 ? 'BRO0404' : 'BRO0001', 10);
    await until(async () => (await timebanks.pair()).underWay === 0);
    for (const one of following) await one.stop();
    for (const process of processes) await process.leave();
    expect(await timebanks.pair()).toEqual({ cwm: 60, bro: -60, underWay: 0 });
    expect(await timebanks.balance(bro, meganInBro)).toBe(60);
  });

  it('says nothing of the sender where it arrives', async () => {
    const secrets = [niaInCwm, owainInCwm].map((account) => account.slice('member:'.length));
    for (const number of ['BRO0001', 'BRO0404']) {
      const sent = await timebanks.send(number, 5, { note: 'gan Nia', category: 'family' });
      await timebanks.between().follow(sent);
    }
    const arrivals = JSON.stringify((await timebanks.events(bro)).slice(-2));
    for (const secret of [...secrets, 'CWM0001', 'token:broker', 'gan Nia', 'family']) {
      expect(arrivals).not.toContain(secret);
    }
  });

  it('waits for a ledger that does not know of the agreement yet, and is not declined for that', async () => {
    const suspended = await timebanks.agreeing({ type: 'SuspendAgreement', by: bro, reason: 'a holiday' });
    const resumed = await timebanks.agreeing({ type: 'ResumeAgreement', by: bro });
    const noting = timebanks.between({
      ...bound(timebanks),
      execute: (decider, id, ask) => {
        if (id === bro) throw new Error('not reached');
        return timebanks.execution.execute(decider, id, ask);
      },
    });
    for (const event of [suspended, resumed]) await noting.follow(event).catch(() => undefined);
    const sent = await timebanks.send('BRO0001', 30);
    expect(await timebanks.between().follow(sent)).toBeUndefined();
    expect(await timebanks.pair()).toEqual({ cwm: 30, bro: 0, underWay: 1 });
    const between = timebanks.between();
    between.start();
    await until(async () => (await timebanks.pair()).underWay === 0);
    await between.stop();
    expect(await timebanks.pair()).toEqual({ cwm: 30, bro: -30, underWay: 0 });
  });
});

const bound = ({ execution }: TwoTimebanks) => ({
  look: execution.look.bind(execution),
  answered: execution.answered.bind(execution),
  executeAll: execution.executeAll.bind(execution),
});

const spendAll = () => giveCredits(meganInBro, 'pot', hours(39));

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}
