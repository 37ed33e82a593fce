import type { Language, Wording } from '@awr/kernel';
import { change, shareOf, words, type Cell } from '../document/cell';
import { columnsIn, ofWords } from '../document/columns';
import type { Row, Section } from '../document/report';
import type { NamesOfTimebank } from '../names/names';
import { inRowOrder, rowName } from '../names/row-names';
import type { Audience, Rows } from './audience';
import type { Gathered } from './gathered';
import type { Selection } from './selection';
import { FIGURES, ROW_HEADINGS, TABLE_HEADINGS, TOTAL } from './table-words';
import type { Dimension, GivenBy, Key, SpentBy, Tallies, Tally } from './tally';

export interface Telling {
  readonly audience: Audience;
  readonly names: NamesOfTimebank;
  readonly language: Language;
  readonly organisationId?: string | undefined;
}

type Flow = 'given' | 'spent';
type Both = readonly [now: Gathered, before: Gathered];

/** A table for each of these, where something was recorded by it in either year. */
export function tableSections(
  flow: Flow,
  dimensions: readonly (GivenBy | SpentBy)[],
  [now, before]: Both,
  telling: Telling,
): Section[] {
  const [talliesNow, talliesBefore] = [talliesOf(now, flow), talliesOf(before, flow)];
  const { audience } = telling;
  const rows: readonly [Rows, Rows] = [audience.rows(talliesNow), audience.rows(talliesBefore)];
  return dimensions.flatMap((by) => {
    const [tableNow, tableBefore] = [talliesNow.by[by], talliesBefore.by[by]];
    if (!tableNow || !tableBefore || !isRecorded(tableNow, tableBefore)) return [];
    return [new Tabulation(flow, by, [now, before], [tableNow, tableBefore], rows, telling).section()];
  });
}

type AnyTallies = Tallies<Dimension> & { readonly by: Partial<Record<Dimension, ReadonlyMap<Key, Tally>>> };

function talliesOf(gathered: Gathered, flow: Flow): AnyTallies {
  return (flow === 'given' ? gathered.given : gathered.spent) as unknown as AnyTallies;
}

function isRecorded(...tables: readonly ReadonlyMap<Key, Tally>[]): boolean {
  return tables.some((table) => [...table.keys()].some((key) => key !== null));
}

class Tabulation {
  constructor(
    private readonly flow: Flow,
    private readonly by: GivenBy | SpentBy,
    private readonly gathered: Both,
    private readonly tables: readonly [ReadonlyMap<Key, Tally>, ReadonlyMap<Key, Tally>],
    private readonly told: readonly [Rows, Rows],
    private readonly telling: Telling,
  ) {}

  section(): Section {
    const { by, flow, telling } = this;
    const { language, names } = telling;
    const headings: Partial<Record<Dimension, Wording>> = TABLE_HEADINGS[flow];
    const keys = new Set([...this.tables[0].keys(), ...[...this.tables[1].keys()].map((key) => this.aYearOn(key))]);
    const columns = columnsIn(language, { [by]: ofWords(ROW_HEADINGS[by]), ...FIGURES });
    const rows = inRowOrder(by, keys, names, language).map((key) => this.row(key));
    const code = `${flow}-by-${by}`;
    return { code, heading: headings[by]?.[language] ?? code, table: { columns, rows, total: this.total() } };
  }

  private row(key: Key): Row {
    const { names, language } = this.telling;
    const [now, before] = [this.tables[0].get(key), this.tables[1].get(this.aYearBefore(key))];
    const [toldNow, toldBefore] = this.told;
    const people = toldNow.people(now, this.selection(0, key));
    const hours = toldNow.time(now, this.selection(0, key));
    const hoursBefore = toldBefore.time(before, this.selection(1, this.aYearBefore(key)));
    const cells = [words(rowName(this.by, key, names, language)), people, ...this.rest(hours, hoursBefore)];
    return { of: key, cells };
  }

  private total(): Row {
    const { audience, language } = this.telling;
    const [now, before] = this.gathered.map((each) => talliesOf(each, this.flow).total) as [Tally, Tally];
    const hours = audience.time(now, this.selection(0));
    const hoursBefore = audience.time(before, this.selection(1));
    const people = audience.people(now.people, this.selection(0));
    return { cells: [words(TOTAL[language]), people, ...this.rest(hours, hoursBefore)] };
  }

  private rest(hours: Cell, hoursBefore: Cell): Cell[] {
    const whole = this.telling.audience.time(talliesOf(this.gathered[0], this.flow).total, this.selection(0));
    return [hours, shareOf(hours, whole), hoursBefore, change(hoursBefore, hours)];
  }

  private selection(year: 0 | 1, key?: Key): Selection {
    const { from, until } = this.gathered[year].period;
    const { organisationId } = this.telling;
    return { figure: this.flow, from, until, organisationId, ...(key !== undefined && { by: this.by, of: key }) };
  }

  // Months of the year before stand beside those of this one.
  private aYearOn(key: Key): Key {
    return this.by === 'month' && key !== null ? `${Number(key.slice(0, 4)) + 1}${key.slice(4)}` : key;
  }

  private aYearBefore(key: Key): Key {
    return this.by === 'month' && key !== null ? `${Number(key.slice(0, 4)) - 1}${key.slice(4)}` : key;
  }
}
