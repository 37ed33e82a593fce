import { type CalendarDate, dayInWales, invariant, type Language, type Minutes, type Unsealer } from '@awr/kernel';
import type { EntryView } from '@awr/ledger';
import { type Cell, day, minutes, none, words } from '../document/cell';
import { columnsIn } from '../document/columns';
import type { Period, Report, Row } from '../document/report';
import { accountName, memberIdsIn, type Numbers, numbersOf } from '../names/account-names';
import { contactParagraph, type NamesOfTimebank, namesOf, timebankName } from '../names/names';
import { dayAfter } from '../periods/days-of-period';
import type { ReportingDatabase, Tell } from '../views/reporting-database';
import { entryKindInWords } from '../wording/entry-kinds';
import { balanceBefore, entriesByDay } from './entries-by-day';
import { STATEMENT_COLUMNS, STATEMENT_NOTES, statementSummary, STATEMENT_WORDS } from './statement-words';

export interface StatementAsked extends Period {
  readonly timebankId: string;
  readonly accountId: string;
  /** Whose it is, as they are called. */
  readonly holder: string;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  readonly tell?: Tell | undefined;
}

/**
 * What came in and went out of an account, by day of service: what people remember, and what the other reports go by.
 * Its balance runs in that order. Undefined where there is no such account.
 */
export async function statementReport(
  views: ReportingDatabase,
  unsealer: Unsealer,
  asked: StatementAsked,
): Promise<Report | undefined> {
  const { timebankId, accountId, from, until, language, holder, madeOn } = asked;
  const found = await accountNumber(views, timebankId, accountId);
  if (found === undefined) return undefined;
  const opening = await balanceBefore(views, found, from);
  const closing = await balanceBefore(views, found, dayAfter(until));
  const names = await namesOf(views, timebankId, language);
  const rows: Row[] = [balanceRow(from, 'opening', opening, language)];
  let [came, went] = [0, 0];
  for await (const lines of entriesByDay(views, unsealer, found, { from, until })) {
    const others = lines.flatMap(({ debit, credit }) => memberIdsIn([debit, credit]));
    const numbers = await numbersOf(views, timebankId, others);
    for (const line of lines) {
      if (line.debit === accountId) went += line.minutes;
      else came += line.minutes;
      rows.push(lineRow(line, accountId, opening + came - went, { names, numbers, language }));
    }
    asked.tell?.({ stage: accountId, done: rows.length, total: rows.length });
  }
  invariant(opening + came - went === closing, `the statement of ${accountId} does not come to its balance`);
  return {
    code: 'statement',
    language,
    title: STATEMENT_WORDS.title[language],
    about: [await timebankName(views, timebankId, language), holder],
    period: { from, until },
    madeOn,
    sections: [
      {
        code: 'entries',
        heading: STATEMENT_WORDS.entries[language],
        words: statementSummary({ opening, came, went, closing }, { from, until }, language),
        table: {
          columns: columnsIn(language, STATEMENT_COLUMNS),
          rows,
          total: balanceRow(until, 'closing', closing, language),
        },
      },
    ],
    notes: [...STATEMENT_NOTES.map((note) => note[language]), ...(await contactParagraph(views, timebankId, language))],
  };
}

async function accountNumber(views: ReportingDatabase, timebankId: string, accountId: string) {
  const accounts = views.selectFrom('accounts').select('account').where('timebank_id', '=', timebankId);
  return (await accounts.where('account_id', '=', accountId).executeTakeFirst())?.account;
}

interface Naming {
  readonly names: NamesOfTimebank;
  readonly numbers: Numbers;
  readonly language: Language;
}

function lineRow(line: EntryView, accountId: string, balance: Minutes, naming: Naming): Row {
  const isPaid = line.debit === accountId;
  const change = { ...minutes(isPaid ? -line.minutes : line.minutes), signed: true as const };
  const cells: Cell[] = [
    day(line.on),
    words(line.entryId),
    words(whatWas(line, isPaid ? line.credit : line.debit, naming)),
    day(dayInWales(line.recordedAt)),
    change,
    minutes(balance),
  ];
  return { of: line.entryId, cells };
}

/** Such as "Oriau: Côr y Dyffryn", "Gwariant: Y Castell", "Rhodd: DYF0012". */
function whatWas(line: EntryView, other: string, { names, numbers, language }: Naming): string {
  const kind = entryKindInWords(line.kind)[language];
  if (line.reverses !== null) return `${kind}: ${line.reverses}`;
  const place =
    (line.groupId !== null ? names.group.get(line.groupId)?.name : undefined) ??
    (line.organisationId !== null ? names.organisation.get(line.organisationId)?.name : undefined) ??
    line.category;
  const about = line.kind === 'hours' ? place : accountName(other, names, numbers, language);
  return about ? `${kind}: ${about}` : kind;
}

function balanceRow(on: CalendarDate, which: 'opening' | 'closing', balance: Minutes, language: Language): Row {
  return { of: which, cells: [day(on), none, words(STATEMENT_WORDS[which][language]), none, none, minutes(balance)] };
}
