import type { ImportReport, SourceFile } from '@awr/intake';
import { type Wording } from '@awr/kernel';
import { Base64, Line, ListOf, OneOf, Part, Whole, YesOrNo } from '../edge';

class SheetFileDto {
  @Line({ says: { cy: 'Enw’r ffeil', en: 'The file’s name' }, most: 255, example: 'members.csv' })
  name!: string;

  @Base64({ says: { cy: 'Ei chynnwys, mewn base64', en: 'Its content, in base64' } })
  content!: string;
}

export class ImportDto {
  @ListOf(() => SheetFileDto, {
    says: { cy: 'Y taenlenni: .csv, .tsv neu .xlsx', en: 'The spreadsheets: .csv, .tsv or .xlsx' },
    least: 1,
    most: 50,
  })
  files!: SheetFileDto[];

  @YesOrNo({ says: { cy: 'Adrodd yn unig, heb ysgrifennu', en: 'Only report, and write nothing' }, optional: true })
  dryRun = false;

  @YesOrNo({
    says: { cy: 'Ysgrifennu’r rhesi da er bod rhai gwallus', en: 'Write the good rows although there are bad ones' },
    optional: true,
  })
  skipBadRows = false;

  sources(): SourceFile[] {
    return this.files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }));
  }
}

const count = { least: 0, most: Number.MAX_SAFE_INTEGER };
const minutes = { cy: 'munudau', en: 'minutes' } satisfies Wording;

class ImportTotalsAnswer {
  @Whole({ says: { cy: 'Aelodau', en: 'Members' }, ...count })
  members!: number;

  @Whole({ says: { cy: 'Rhesi o oriau', en: 'Rows of hours' }, ...count })
  entries!: number;

  @Whole({ says: { cy: `Enillwyd, ${minutes.cy}`, en: `Earned, ${minutes.en}` }, ...count })
  earnedMinutes!: number;

  @Whole({ says: { cy: `Gwariwyd, ${minutes.cy}`, en: `Spent, ${minutes.en}` }, ...count })
  spentMinutes!: number;

  @Whole({ says: { cy: `Rhoddwyd, ${minutes.cy}`, en: `Given, ${minutes.en}` }, ...count })
  givenMinutes!: number;

  @Whole({ says: { cy: 'Enillwyd a heb eu gwario', en: 'Earned and not spent' }, ...count })
  outstandingMinutes!: number;
}

class RefusedRowAnswer {
  @Line({ says: { cy: 'Y ffeil', en: 'The file' } })
  file!: string;

  @Whole({ says: { cy: 'Y llinell', en: 'The line' }, ...count })
  line!: number;

  @Line({ says: { cy: 'Y golofn', en: 'The column' }, optional: true })
  column?: string;

  @Line({ says: { cy: 'Beth sydd o’i le', en: 'What is wrong' }, example: 'date' })
  code!: string;

  @Line({ says: { cy: 'Yr hyn a ddarllenwyd', en: 'What was read' }, optional: true })
  value?: string;
}

/** The most important of the report; there is more in it than is told here. */
export class ImportAnswer {
  @OneOf(['written', 'would-write', 'refused', 'unreadable'], {
    says: { cy: 'Beth a ddaeth ohono', en: 'What came of it' },
  })
  outcome!: ImportReport['outcome'];

  @Part(() => ImportTotalsAnswer, { says: { cy: 'Swm y rhesi da', en: 'What the good rows come to' } })
  totals!: ImportTotalsAnswer;

  @ListOf(() => RefusedRowAnswer, { says: { cy: 'Y rhesi gwallus', en: 'The bad rows' }, ...count })
  refused!: RefusedRowAnswer[];

  @ListOf(() => SheetFileDto, {
    says: { cy: 'Y rhesi gwallus fel ffeiliau i’w mendio', en: 'The bad rows as files to mend' },
    least: 0,
    most: 50,
  })
  badRowFiles!: SheetFileDto[];
}
