import { ENTRY_KINDS, type EntryKind } from '@awr/ledger';
import { ListOf, LineOrNull, Month, OneOf, Whole } from '../edge';

export const DIMENSIONS = ['group', 'organisation', 'category', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const count = { least: 0, most: Number.MAX_SAFE_INTEGER };

export class HoursReportDto {
  @OneOf(DIMENSIONS, { says: { cy: 'Yn ôl beth', en: 'By what' } })
  by!: Dimension;

  @Month({ says: { cy: 'O’r mis hwn', en: 'From this month' }, optional: true })
  from?: string;

  @Month({ says: { cy: 'Hyd y mis hwn', en: 'To this month' }, optional: true })
  to?: string;
}

class HoursTotalAnswer {
  @LineOrNull({
    says: {
      cy: 'Id y grŵp neu’r sefydliad, y categori neu’r mis; null lle nad oes un',
      en: 'The id of the group or organisation, the category or the month; null where there is none',
    },
  })
  of!: string | null;

  @Whole({ says: { cy: 'Munudau, heb y rhai a wrthdrowyd', en: 'Minutes, without those reversed' }, ...count })
  minutes!: number;

  @Whole({ says: { cy: 'Cofnodion sy’n sefyll', en: 'Entries that stand' }, ...count })
  entries!: number;
}

export class HoursReportAnswer {
  @OneOf(DIMENSIONS, { says: { cy: 'Yn ôl beth', en: 'By what' } })
  by!: Dimension;

  @ListOf(() => HoursTotalAnswer, { says: { cy: 'Y cyfansymiau', en: 'The totals' }, ...count })
  items!: readonly HoursTotalAnswer[];
}

/** What the entries of one kind come to. */
export class EntryKindTotalAnswer {
  @OneOf(ENTRY_KINDS, { says: { cy: 'Pa fath o gofnod', en: 'Which kind of entry' } })
  kind!: EntryKind;

  @Whole({ says: { cy: 'Faint o gofnodion', en: 'How many entries' }, ...count })
  entries!: number;

  @Whole({ says: { cy: 'Faint o funudau', en: 'How many minutes' }, ...count })
  minutes!: number;
}

export class TotalsAnswer {
  @Whole({ says: { cy: 'Cofnodion sy’n sefyll', en: 'Entries that stand' }, ...count })
  entries!: number;

  @ListOf(() => EntryKindTotalAnswer, {
    says: {
      cy: 'Pob math o gofnod sydd i’w gael; gyda’i gilydd, dyma’r holl gofnodion sy’n sefyll',
      en: 'Each kind of entry that there is; together they are all the entries that stand',
    },
    ...{ least: 0, most: 50 },
  })
  entryTotals!: readonly EntryKindTotalAnswer[];

  @Whole({ says: { cy: 'Munudau a enillwyd', en: 'Minutes earned' }, ...count })
  earnedMinutes!: number;

  @Whole({ says: { cy: 'Munudau a wariwyd', en: 'Minutes spent' }, ...count })
  spentMinutes!: number;

  @Whole({ says: { cy: 'Munudau a roddwyd', en: 'Minutes given' }, ...count })
  givenMinutes!: number;

  @Whole({ says: { cy: 'Munudau sydd gan yr aelodau a’r pot', en: 'Minutes that members and the pot hold' }, ...count })
  outstandingMinutes!: number;
}
