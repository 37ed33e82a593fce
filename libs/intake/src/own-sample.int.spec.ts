import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfferPublished, VenueJoined } from '@awr/community';
import { isSpreadsheetName } from './index';
import { OpenTimebank } from './testing/open-timebank';

/** Made by scripts/timebank-fixture/make.py, which decides what is true before it writes it down untidily. */
const folder = join(__dirname, '../../../test/fixtures/timebank');
const files = readdirSync(folder)
  .filter(isSpreadsheetName)
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

interface Refused {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly sheet?: string;
  readonly of?: number;
  readonly ofFile?: string;
}
interface Expected extends Record<string, unknown> {
  readonly refused: readonly Refused[];
  readonly balanceMinutes: Record<string, number>;
}
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

const place = ({ file, sheet = '', line }: Refused) => `${file} ${sheet} ${String(line).padStart(4, '0')}`;
const inOrder = (rows: readonly Refused[]) => [...rows].sort((a, b) => place(a).localeCompare(place(b)));

/** The offers made, in the order of the venues' and activities' names. */
async function pricesOf(timebank: OpenTimebank) {
  const venues = (await timebank.events('VenueJoined')).map(({ data }) => data as VenueJoined['data']);
  const offers = (await timebank.events('OfferPublished')).map(({ data }) => data as OfferPublished['data']);
  const prices = offers.map(({ venueId, title, minutesPerAdult, minutesPerUnder16 }) => ({
    venue: venues.find((venue) => venue.venueId === venueId)?.name.cy ?? '',
    activity: title.cy,
    adult: minutesPerAdult,
    under16: minutesPerUnder16,
  }));
  return prices.sort((a, b) => `${a.venue} ${a.activity}`.localeCompare(`${b.venue} ${b.activity}`));
}

describe('a year of sheets as untidy as real ones', () => {
  let timebank: OpenTimebank;
  beforeEach(async () => {
    timebank = await OpenTimebank.open();
  });
  afterEach(() => timebank.close());

  it('comes to what its maker decided, and refuses what its maker spoilt', async () => {
    const { report } = await timebank.import(files, { skipBadRows: true });

    const refused = report.refused.map(({ file, sheet, line, code, of, ofFile }) => ({
      ...{ file, line, code },
      ...(sheet !== undefined && { sheet }),
      ...(of !== undefined && { of }),
      ...(ofFile !== undefined && { ofFile }),
    }));
    expect(inOrder(refused)).toEqual(inOrder(expected.refused));
    const { refused: _refused, balanceMinutes, prices: _prices, minutesByGroup, minutesByMonth, ...totals } = expected;
    expect(report.totals).toEqual(totals);
    expect(report.minutesByGroup).toEqual(minutesByGroup);
    expect(report.minutesByMonth).toEqual(minutesByMonth);
    expect(await timebank.balances(Object.keys(balanceMinutes))).toEqual(balanceMinutes);
    expect(await pricesOf(timebank)).toEqual(expected.prices);
    const noted = [...new Set(report.notes.map(({ code }) => code))].sort();
    expect(noted).toEqual([
      'heading-again',
      'hidden-sheet',
      'letters-lost',
      'member-by-name',
      'not-a-sheet',
      'other-price',
      'said-again',
      'total',
      'zeros-lost',
    ]);
  });

  it('changes nothing when it goes in again, and says the same', async () => {
    const { report: first } = await timebank.import(files, { skipBadRows: true });
    const events = await timebank.events();
    const { report: again } = await timebank.import(files, { skipBadRows: true });
    // Prices are told when offers are made.
    const notes = first.notes.filter(({ code }) => code !== 'other-price');
    expect({ ...again, goesIn: first.goesIn, alreadyThere: first.alreadyThere }).toEqual({ ...first, notes });
    expect(again.alreadyThere).toEqual(first.goesIn);
    expect(await timebank.events()).toEqual(events);
  });
});
