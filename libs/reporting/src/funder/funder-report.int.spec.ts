import * as fc from 'fast-check';
import type { EntryView } from '@awr/ledger';
import { isFigure } from '../document/cell';
import type { Report, Row } from '../document/report';
import { describeOnEachDatabase, type ViewsIn } from '../../../../test/support/views-places';
import { madeUpTimebank, type MadeUpTimebank } from '../test-support/random-timebank';
import { reckonedAgain } from '../test-support/reckoned-again';
import { ReportedTimebank } from '../test-support/reported-timebank';
import { funderReport } from './funder-report';
import { SelectedEntries } from './selected-entries';
import type { Selection } from './selection';

const YEAR = { from: '2025-04-01', until: '2026-03-31' };

type Look = (timebank: ReportedTimebank) => Promise<void>;

async function madeIn(database: ViewsIn, made: MadeUpTimebank, look: Look): Promise<void> {
  const timebank = await ReportedTimebank.in(database, ...made.community);
  try {
    await timebank.happened(`ledger-${made.timebankId}`, ...made.ledger);
    await look(timebank);
  } finally {
    await timebank.close();
  }
}

function asked(timebankId: string, more: { readonly smallCountsUnder?: number } = {}) {
  return {
    timebankId,
    ...YEAR,
    language: 'cy' as const,
    madeOn: '2026-05-01',
    entriesAt: (query: string) => query,
    ...more,
  };
}

function chance(seed: number): (end: number) => number {
  const random = new (class {
    state = seed >>> 0;
    next(end: number): number {
      this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((this.state / 2 ** 32) * end);
    }
  })();
  return (end) => random.next(end);
}

const rowsOf = (report: Report): Row[] =>
  report.sections.flatMap(({ table }) => [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])]);

describeOnEachDatabase('the funder’s report', (database) => {
  const inTimebank = (made: MadeUpTimebank, look: Look) => madeIn(database, made, look);

  it('says what is reckoned again from the log, in any timebank, to the minute and the person', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 30 }), async (seed, members) => {
        const made = madeUpTimebank(chance(seed), members, 150);
        await inTimebank(made, async (timebank) => {
          const report = await funderReport(timebank.views, asked(made.timebankId));
          const events = await timebank.ledgerEvents(made.timebankId);
          expect(figuresOf(report)).toEqual(reckonedAgain(events, made.members, YEAR));
        });
      }),
      { numRuns: database.database === 'SQLite' ? 8 : 3 },
    ));

  it('opens each figure to the entries that it was made of, and to no others', async () => {
    const made = madeUpTimebank(chance(7), 20, 200);
    await inTimebank(made, async (timebank) => {
      const report = await funderReport(timebank.views, asked(made.timebankId));
      const entries = new SelectedEntries(timebank.views, timebank.seals);
      let opened = 0;
      for (const cell of rowsOf(report).flatMap(({ cells }) => cells)) {
        if (!isFigure(cell) || cell.entries === undefined) continue;
        const selection = Object.fromEntries(new URLSearchParams(cell.entries)) as unknown as Selection;
        const listed = await allOf(entries, made.timebankId, selection);
        if (cell.kind === 'minutes') expect(sum(listed.map(({ minutes }) => minutes))).toBe(cell.value);
        else expect(countedIn(selection, listed)).toBe(cell.value);
        opened += 1;
      }
      expect(opened).toBeGreaterThan(60);
    });
  });

  it('shows outside readers nothing but protected figures, and no way to the entries', async () => {
    const made = madeUpTimebank(chance(3), 40, 400);
    await inTimebank(made, async (timebank) => {
      const report = await funderReport(timebank.views, asked(made.timebankId, { smallCountsUnder: 10 }));
      const figures = rowsOf(report).flatMap(({ cells }) => cells.filter(isFigure));
      expect(figures.length).toBeGreaterThan(20);
      expect(figures.filter(({ entries }) => entries !== undefined)).toEqual([]);
      for (const { kind, value, rounded } of figures) if (rounded) expect(value % (kind === 'count' ? 5 : 300)).toBe(0);
    });
  });

  it('is told to outside readers as it was when it was settled, whatever is recorded afterwards', async () => {
    const made = madeUpTimebank(chance(5), 40, 400);
    await inTimebank(made, async (timebank) => {
      const protectedly = asked(made.timebankId, { smallCountsUnder: 10 });
      const first = await funderReport(timebank.views, protectedly);
      const late = madeUpTimebank(chance(5), 40, 500).ledger.slice(made.ledger.length);
      const recordedAt = '2026-06-01T09:00:00.000000Z';
      await timebank.happened(`ledger-${made.timebankId}`, ...late.map((event) => ({ ...event, recordedAt })));
      expect(late.length).toBeGreaterThan(30);
      expect(await funderReport(timebank.views, protectedly)).toEqual(first);
      expect(figuresOf(await funderReport(timebank.views, asked(made.timebankId)))).not.toEqual(figuresOf(first));
    });
  });

  it('shows outside readers years that came with a timebank from spreadsheets, once these have settled', async () => {
    const made = madeUpTimebank(chance(5), 40, 400);
    const recordedAt = '2026-11-20T09:00:00.000000Z';
    await inTimebank({ ...made, ledger: made.ledger.map((event) => ({ ...event, recordedAt })) }, async (timebank) => {
      const report = await funderReport(timebank.views, asked(made.timebankId, { smallCountsUnder: 10 }));
      const exact = await funderReport(timebank.views, asked(made.timebankId));
      const hours = (of: Report) => rowsOf(of).find((row) => row.of === 'hours')?.cells[1];
      expect(hours(report)).toMatchObject({ kind: 'minutes', value: (hours(exact) as { value: number }).value });
      expect(report.notes.join(' ')).toContain('ar ddiwedd 20 Rhagfyr 2026');
    });
  });

  it('looks through the days that the ledger has, however long the period', () => {
    const made = madeUpTimebank(chance(7), 5, 40);
    return inTimebank(made, async (timebank) => {
      const steps = new Set<number>();
      const ages = { ...asked(made.timebankId), from: '1300-01-01', until: '2999-12-31' };
      const report = await funderReport(timebank.views, { ...ages, tell: ({ total }) => void steps.add(total) });
      const [most = 0] = [...steps].sort((a, b) => b - a);
      // Weeks: those of 1,700 years are 88,000.
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThan(1000);
      expect(report.period).toEqual({ from: '1300-01-01', until: '2999-12-31' });
    });
  });

  it('of a timebank without a ledger says that nothing was', async () => {
    const made = madeUpTimebank(chance(1), 1, 0);
    await inTimebank({ ...made, ledger: [] }, async (timebank) => {
      const report = await funderReport(timebank.views, asked(made.timebankId));
      expect(report.sections.map(({ code }) => code)).toEqual(['figures']);
      expect(report.sections[0]?.words).toEqual(['Ni chofnodwyd dim yn y cyfnod hwn.']);
      expect(
        rowsOf(report)
          .flatMap(({ cells }) => cells.filter(isFigure))
          .every(({ value }) => value === 0),
      ).toBe(true);
    });
  });
});

/** This period's figures by table and row: counts of people and things, and minutes. */
function figuresOf(report: Report): Record<string, Record<string, (number | string)[]>> {
  return Object.fromEntries(
    report.sections.map(({ code, table }) => {
      const rows = [...(table?.rows ?? []), ...(table?.total ? [{ ...table.total, of: 'total' }] : [])];
      const told = rows.map(({ of, cells }) => {
        const figures = code === 'figures' ? cells.slice(1, 3) : [cells[1], cells[2], cells[4]];
        return [String(of), figures.map((cell) => (cell && isFigure(cell) ? cell.value : (cell?.kind ?? '')))];
      });
      return [code, Object.fromEntries(told)];
    }),
  );
}

/** Whom, or what, a figure counts in its entries. */
function countedIn({ figure }: Selection, entries: readonly EntryView[]): number {
  const payers = entries.map(({ debit }) => debit);
  const receivers = entries.map(({ credit }) => credit);
  const counted: Readonly<Record<Selection['figure'], readonly (string | null)[]>> = {
    ...{ given: receivers, 'first-time': receivers, received: receivers, grants: receivers, 'new-venues': receivers },
    ...{ spent: payers, gifts: payers },
    'new-groups': entries.map(({ groupId }) => groupId),
    'took-part': [...payers, ...receivers].filter((account) => account.startsWith('member:')),
  };
  return new Set(counted[figure]).size;
}

async function allOf(entries: SelectedEntries, timebankId: string, selection: Selection) {
  const listed = [];
  let after: string | undefined;
  do {
    const { items, next } = await entries.list(timebankId, selection, { limit: 40, after });
    listed.push(...items);
    after = next ?? undefined;
  } while (after !== undefined);
  expect(new Set(listed.map(({ entryId }) => entryId)).size).toBe(listed.length);
  return listed;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
