import { CODES, COLUMNS, type ImportReport, NOTES, SHEET_KINDS } from '@awr/intake';
import type { Wording } from '@awr/kernel';
import {
  Bilingual,
  Id,
  Line,
  ListOf,
  NumberList,
  NumbersByName,
  OneOf,
  Part,
  Prose,
  SomeNames,
  Whole,
  WordsByName,
  YesOrNo,
} from '../edge';
import { SheetFileDto } from './import.dto';

const count = { least: 0, most: Number.MAX_SAFE_INTEGER };
const many = { least: 0, most: 1_000_000 };
const Count = (cy: string, en: string) => Whole({ says: { cy, en }, ...count });

class ImportTotalsAnswer {
  @Count('Aelodau', 'Members') members!: number;
  @Count('Grwpiau', 'Groups') groups!: number;
  @Count('Rhesi o oriau', 'Rows of hours') entries!: number;
  @Count('Rhesi o wariant', 'Rows of spends') spends!: number;
  @Count('Rhesi o roddion', 'Rows of gifts') gifts!: number;
  @Count('Enillwyd, munudau', 'Earned, minutes') earnedMinutes!: number;
  @Count('Gwariwyd, munudau', 'Spent, minutes') spentMinutes!: number;
  @Count('Rhoddwyd, munudau', 'Given, minutes') givenMinutes!: number;
  @Count('Enillwyd a heb eu gwario, munudau', 'Earned and not spent, minutes') outstandingMinutes!: number;
}

class CountsAnswer {
  @Count('Grwpiau', 'Groups') groups!: number;
  @Count('Aelodau', 'Members') members!: number;
  @Count('Lleoliadau', 'Venues') venues!: number;
  @Count('Cynigion', 'Offers') offers!: number;
  @Count('Oriau', 'Hours') hours!: number;
  @Count('Gwariant', 'Spends') spends!: number;
  @Count('Rhoddion', 'Gifts') gifts!: number;
}

class PlaceAnswer {
  @Line({ says: { cy: 'Y ffeil', en: 'The file' }, most: 255 })
  file!: string;

  @Line({ says: { cy: 'Y ddalen, lle mae sawl un', en: 'The sheet, where there are several' }, optional: true })
  sheet?: string;
}

class FileAnswer extends PlaceAnswer {
  @OneOf(['csv', 'xlsx'], { says: { cy: 'Y fformat', en: 'The format' } })
  format!: string;

  @Line({ says: { cy: 'Amgodiad y testun', en: 'How its text is encoded' }, optional: true })
  charset?: string;

  @Prose({ says: { cy: 'Yr hyn sydd rhwng y colofnau', en: 'What stands between columns' }, optional: true, most: 1 })
  delimiter?: string;

  @OneOf(SHEET_KINDS, { says: { cy: 'Pa fath o daflen', en: 'Which kind of sheet' }, optional: true })
  kind?: string;

  @Whole({ says: { cy: 'Llinell y penawdau', en: 'The line of the headings' }, ...count, optional: true })
  headingsLine?: number;

  @WordsByName({
    says: { cy: 'Pennawd pob colofn, yn ôl ei hystyr', en: 'The heading of each column, by what it means' },
  })
  columns!: Readonly<Record<string, string>>;

  @SomeNames({ says: { cy: 'Penawdau na ddefnyddiwyd', en: 'Headings that were not used' }, least: 0, most: 10_000 })
  unusedColumns!: string[];

  @Count('Rhesi', 'Rows') rows!: number;
  @Count('Rhesi gwallus', 'Bad rows') refusedRows!: number;
}

class FaultAnswer {
  @Prose({
    says: { cy: 'Y golofn; gwag am y rhes neu’r ffeil gyfan', en: 'The column; empty for the whole row or file' },
  })
  column!: string;

  @OneOf(CODES, { says: { cy: 'Beth sydd o’i le', en: 'What is wrong' }, example: 'date' })
  code!: string;

  @Line({ says: { cy: 'Pam, fel cod sefydlog', en: 'Why, as a stable code' }, example: 'date-in-future' })
  reason!: string;

  @Prose({ says: { cy: 'Yr hyn a ddarllenwyd', en: 'What was read' } })
  value!: string;

  @Bilingual({ says: { cy: 'Mewn geiriau', en: 'In words' } })
  message!: Wording;

  @Bilingual({ says: { cy: 'Beth i’w wneud', en: 'What to do' } })
  whatToDo!: Wording;
}

class RefusedRowAnswer extends FaultAnswer {
  @Line({ says: { cy: 'Y ffeil', en: 'The file' }, most: 255 })
  file!: string;

  @Line({ says: { cy: 'Y ddalen, lle mae sawl un', en: 'The sheet, where there are several' }, optional: true })
  sheet?: string;

  @Whole({ says: { cy: 'Y llinell; 0 am y ffeil gyfan', en: 'The line; 0 for the whole file' }, ...count })
  line!: number;

  @Whole({
    says: { cy: 'Y llinell y mae hon yn ei hailadrodd', en: 'The line that this one repeats' },
    ...count,
    optional: true,
  })
  of?: number;

  @Line({
    says: { cy: 'Ei ffeil, lle mae honno’n un arall', en: 'Its file, where that is another' },
    optional: true,
    most: 255,
  })
  ofFile?: string;

  @ListOf(() => FaultAnswer, {
    says: { cy: 'Beth arall sydd o’i le ar y rhes', en: 'What else is wrong with the row' },
    ...many,
  })
  also!: FaultAnswer[];
}

class ChangedFieldAnswer {
  @OneOf(Object.keys(COLUMNS.members), { says: { cy: 'Y manylyn', en: 'The detail' }, example: 'phone' })
  field!: string;

  @Prose({ says: { cy: 'Pennawd ei golofn', en: 'The heading of its column' } })
  column!: string;

  @Prose({ says: { cy: 'Yr hyn oedd gan y banc amser; gwag os dim', en: 'What the timebank had; empty if nothing' } })
  from!: string;

  @Prose({ says: { cy: 'Yr hyn y mae’r daflen yn ei ddweud', en: 'What the sheet says' } })
  to!: string;
}

class MemberChangeAnswer extends PlaceAnswer {
  @Whole({ says: { cy: 'Y llinell', en: 'The line' }, ...count })
  line!: number;

  @Line({ says: { cy: 'Rhif aelodaeth', en: 'Membership number' } })
  number!: string;

  @ListOf(() => ChangedFieldAnswer, { says: { cy: 'Pob manylyn gwahanol', en: 'Each detail that differs' }, ...many })
  fields!: ChangedFieldAnswer[];
}

class NoteAnswer extends PlaceAnswer {
  @OneOf(Object.keys(NOTES), { says: { cy: 'Cod sefydlog', en: 'A stable code' } })
  code!: string;

  @NumberList({ says: { cy: 'Y llinellau', en: 'The lines' } })
  lines!: number[];

  @Bilingual({ says: { cy: 'Mewn geiriau', en: 'In words' } })
  message!: Wording;
}

/** What was read, what of it can't go in and why, and what went in. */
export class ImportAnswer {
  @Id({ says: { cy: 'Y banc amser', en: 'The timebank' } })
  timebankId!: string;

  @OneOf(['written', 'would-write', 'refused', 'unreadable'], {
    says: { cy: 'Beth a ddaeth ohono', en: 'What came of it' },
  })
  outcome!: ImportReport['outcome'];

  @ListOf(() => FileAnswer, { says: { cy: 'Pob taflen', en: 'Each sheet' }, ...many })
  files!: FileAnswer[];

  @Part(() => ImportTotalsAnswer, { says: { cy: 'Swm y rhesi da', en: 'What the good rows come to' } })
  totals!: ImportTotalsAnswer;

  @NumbersByName({ says: { cy: 'Munudau pob grŵp', en: 'The minutes of each group' } })
  minutesByGroup!: Readonly<Record<string, number>>;

  @NumbersByName({ says: { cy: 'Munudau pob mis', en: 'The minutes of each month' } })
  minutesByMonth!: Readonly<Record<string, number>>;

  @ListOf(() => RefusedRowAnswer, { says: { cy: 'Y rhesi gwallus', en: 'The bad rows' }, ...count })
  refused!: RefusedRowAnswer[];

  @YesOrNo({
    says: {
      cy: 'A yw’r newidiadau’n cael eu gwneud, ynteu’u hadrodd yn unig',
      en: 'Whether changes are made, or only told',
    },
  })
  update!: boolean;

  @ListOf(() => MemberChangeAnswer, {
    says: {
      cy: 'Yr hyn y mae rhesi da’n ei ddweud yn wahanol am aelodau sydd yno eisoes',
      en: 'What good rows say otherwise of members who were there already',
    },
    ...count,
  })
  changes!: MemberChangeAnswer[];

  @ListOf(() => NoteAnswer, { says: { cy: 'Pethau gwerth eu gwybod', en: 'What is worth knowing' }, ...many })
  notes!: NoteAnswer[];

  @Part(() => CountsAnswer, { says: { cy: 'Yr hyn sy’n mynd i mewn', en: 'What goes in' } })
  goesIn!: CountsAnswer;

  @Part(() => CountsAnswer, { says: { cy: 'Yr hyn oedd yno eisoes', en: 'What was there already' } })
  alreadyThere!: CountsAnswer;

  @ListOf(() => SheetFileDto, {
    says: { cy: 'Y rhesi gwallus fel ffeiliau i’w mendio', en: 'The bad rows as files to mend' },
    least: 0,
    most: 50,
  })
  badRowFiles!: SheetFileDto[];
}
