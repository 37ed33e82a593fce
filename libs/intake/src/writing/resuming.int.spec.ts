import { type EventStore, StoreUnavailable } from '@awr/event-store';
import type { Execution } from '@awr/runtime';
import { importSheets } from '../index';
import { OpenTimebank, broker, today } from '../testing/open-timebank';
import { oneGroup, sheet, threeMembers } from '../testing/sheets';

const files = [
  threeMembers,
  oneGroup,
  sheet('hours', '1/2/2025,T1,Choir,2,', '2/2/2025,T2,Choir,5,', '3/2/2025,T9,Choir,1,', '4/2/2025,T1,Choir,1,again'),
  sheet('spends', '1/3/2025,T1,Cinema,Film,1,0,2', '1/3/2025,T1,Cinema,Film,1,0,2', '2/3/2025,T2,Pool,Swim,1,0,1'),
  sheet('gifts', '1/4/2025,T2,T1,1', '2/4/2025,T1,T3,2', '3/4/2025,T3,T2,3'),
];
const small = { skipBadRows: true, entriesAtOnce: 2 };

/** A log that stops taking anything after so many appends, until it is put right. */
class FailingStore {
  appendsLeft = Infinity;
  appends = 0;

  over(store: EventStore): EventStore {
    return new Proxy(store, {
      get: (target, name) => {
        if (name === 'append') return (...args: Parameters<EventStore['append']>) => this.append(target, ...args);
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  private async append(store: EventStore, ...args: Parameters<EventStore['append']>) {
    if (this.appendsLeft <= 0) throw new StoreUnavailable({ cy: 'Mae’r ddisg yn llawn.', en: 'The disk is full.' });
    this.appendsLeft -= 1;
    this.appends += 1;
    return store.append(...args);
  }
}

describe('an import that was cut short', () => {
  const failing = new FailingStore();

  async function importedAfterFailing(appendsLeft: number) {
    const timebank = await OpenTimebank.open((store) => failing.over(store));
    failing.appendsLeft = appendsLeft;
    failing.appends = 0;
    const first = await timebank.import(files, small).catch((reason: unknown) => reason);
    failing.appendsLeft = Infinity;
    const { report } = await timebank.import(files, small);
    const balances = await timebank.balances(['T1', 'T2', 'T3']);
    const entries = await timebank.look((ledger) => ledger.entries.size);
    await timebank.close();
    return {
      first,
      appends: failing.appends,
      report: { totals: report.totals, refused: report.refused },
      balances,
      entries,
    };
  }

  it('ends as if nothing had happened when it is done again, wherever it was cut', async () => {
    const whole = await importedAfterFailing(Infinity);
    expect(whole).toMatchObject({ balances: { T1: 0, T2: 180, T3: 120 }, entries: 7 });
    for (let appends = 0; appends < whole.appends; appends += 1) {
      const resumed = await importedAfterFailing(appends);
      expect(resumed.first).toBeInstanceOf(StoreUnavailable);
      expect({ ...resumed, first: whole.first, appends: whole.appends }).toEqual(whole);
    }
  });
});

describe('an import into which somebody else’s entry comes', () => {
  it('is planned again, and refuses what can no longer be paid', async () => {
    const timebank = await OpenTimebank.open();
    await timebank.import([threeMembers, oneGroup, sheet('hours', '1/2/2025,T1,Choir,2,')]);
    const [from, to] = [timebank.accountOf('T1'), timebank.accountOf('T2')];
    const gift = { type: 'GiveCredits', from, to, minutes: 60, on: today, today, recordedBy: broker.id } as const;
    // Just before the import's entries, once: a proxy of how commands are run.
    let isFirst = true;
    const interrupted = new Proxy(timebank.execution, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (name !== 'executeAll' || typeof value !== 'function')
          return typeof value === 'function' ? value.bind(target) : value;
        return async (...args: Parameters<Execution['executeAll']>) => {
          const isEntry = (args[2][0]?.command as { type: string } | undefined)?.type === 'SpendCredits';
          if (isEntry && isFirst) {
            isFirst = false;
            await timebank.do(gift);
          }
          return target.executeAll(...args);
        };
      },
    });
    const spends = sheet('spends', '1/3/2025,T1,Cinema,Film,1,0,1', '2/3/2025,T1,Cinema,Film,1,0,1');
    const detailsOf = () => Promise.resolve(new Map());
    const options = { timebankId: timebank.timebankId, actor: broker, today, skipBadRows: true, detailsOf };
    const result = await importSheets(interrupted, [spends], options);

    expect(result).toMatchObject({ report: { outcome: 'written', refused: [{ line: 3, code: 'insufficient' }] } });
    expect(await timebank.balances(['T1', 'T2'])).toEqual({ T1: 0, T2: 60 });
    await timebank.close();
  });
});
