import { Day, Line, LineOrNull, ListOf, OneOf, Part, SomeNames, TextOrWhole, YesOrNo } from '../edge';

const many = { least: 0, most: 100_000 };

class CellAnswer {
  @OneOf(['minutes', 'count', 'share', 'words', 'day', 'none', 'not-shown'], {
    says: {
      cy: 'Munudau, cyfrif, degfedau canran, testun, diwrnod; dim, neu ffigur na ddangosir',
      en: 'Minutes, a count, tenths of a percent, text, a day; nothing, or a figure that is not shown',
    },
  })
  kind!: string;

  @TextOrWhole({ says: { cy: 'Y gwerth', en: 'The value' }, optional: true })
  value?: string | number;

  @YesOrNo({ says: { cy: 'Newid, gyda’i arwydd', en: 'A change, with its sign' }, optional: true })
  signed?: boolean;

  @YesOrNo({ says: { cy: 'Wedi’i dalgrynnu i warchod pobl', en: 'Rounded to protect people' }, optional: true })
  rounded?: boolean;

  @Line({
    says: {
      cy: 'Cyfeiriad yr union gofnodion y’i gwnaed ohonynt',
      en: 'The address of exactly the entries that it was made of',
    },
    optional: true,
    most: 1000,
  })
  entries?: string;
}

class ColumnAnswer {
  @Line({ says: { cy: 'Cod sefydlog y golofn', en: 'The column’s stable code' } })
  code!: string;

  @Line({ says: { cy: 'Pennawd y golofn', en: 'The column’s heading' } })
  heading!: string;

  @OneOf(['words', 'figures'], { says: { cy: 'Yr hyn sydd ynddi', en: 'What is in it' } })
  holds!: string;
}

class RowAnswer {
  @LineOrNull({ says: { cy: 'Id, cod neu fis y rhes', en: 'The row’s id, code or month' }, optional: true })
  of?: string | null;

  @ListOf(() => CellAnswer, { says: { cy: 'Y celloedd', en: 'The cells' }, ...many })
  cells!: CellAnswer[];
}

class TableAnswer {
  @ListOf(() => ColumnAnswer, { says: { cy: 'Y colofnau', en: 'The columns' }, ...many })
  columns!: ColumnAnswer[];

  @ListOf(() => RowAnswer, { says: { cy: 'Y rhesi', en: 'The rows' }, ...many })
  rows!: RowAnswer[];

  @Part(() => RowAnswer, { says: { cy: 'Y rhes olaf: y cyfanswm', en: 'The last row: the total' }, optional: true })
  total?: RowAnswer;
}

class SectionAnswer {
  @Line({ says: { cy: 'Cod sefydlog yr adran', en: 'The section’s stable code' } })
  code!: string;

  @Line({ says: { cy: 'Pennawd yr adran', en: 'The section’s heading' } })
  heading!: string;

  @SomeNames({ says: { cy: 'Paragraffau', en: 'Paragraphs' }, optional: true, least: 0, most: 1000 })
  words?: string[];

  @Part(() => TableAnswer, { says: { cy: 'Y tabl', en: 'The table' }, optional: true })
  table?: TableAnswer;
}

class ReportPeriodAnswer {
  @Day({ says: { cy: 'Y diwrnod cyntaf', en: 'The first day' } })
  from!: string;

  @Day({ says: { cy: 'Y diwrnod olaf', en: 'The last day' } })
  until!: string;
}

/** A report as data: what the other formats are made of. */
export class ReportAnswer {
  @Line({ says: { cy: 'Cod sefydlog yr adroddiad', en: 'The report’s stable code' } })
  code!: string;

  @OneOf(['cy', 'en'], { says: { cy: 'Iaith yr adroddiad', en: 'The report’s language' } })
  language!: string;

  @Line({ says: { cy: 'Y teitl', en: 'The title' } })
  title!: string;

  @SomeNames({ says: { cy: 'Ynghylch beth neu bwy', en: 'About what or whom' }, most: 10 })
  about!: string[];

  @Part(() => ReportPeriodAnswer, { says: { cy: 'Y cyfnod', en: 'The period' }, optional: true })
  period?: ReportPeriodAnswer;

  @Day({ says: { cy: 'Pryd y’i lluniwyd', en: 'When it was made' } })
  madeOn!: string;

  @ListOf(() => SectionAnswer, { says: { cy: 'Yr adrannau', en: 'The sections' }, ...many })
  sections!: SectionAnswer[];

  @SomeNames({ says: { cy: 'Nodiadau i’r darllenydd', en: 'Notes for the reader' }, least: 0, most: 100 })
  notes!: string[];
}
