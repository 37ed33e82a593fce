import { dayInWales } from '@awr/kernel';
import type { EntryKind } from '@awr/ledger';
import { ApiProblem } from '../api/problem';
import { KIND_WORDS } from '../kind-words';
import { ProblemFound } from '../problem-found';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { nameOf } from '../members';
import { theTimebank } from '../timebanks';
import { fetchReport, type ReportOptions } from './fetch-report';
import type { Api } from '../api/api';
import type { Session } from '../session';

interface Statement {
  readonly member: { readonly number: string; readonly givenName: string | null; readonly familyName: string | null };
  readonly minutes: number;
  readonly items: readonly StatementLine[];
}

interface StatementLine {
  readonly entryId: string;
  readonly on: string;
  readonly kind: EntryKind;
  readonly minutes: number;
  readonly balance: number;
  readonly reverses?: string;
  readonly corrects?: string;
  readonly withName?: { readonly cy: string; readonly en: string };
}

interface StatementOptions extends ReportOptions {
  readonly timebank?: string;
  readonly last: string;
}

export function statementCommand(program: AwrCommand, run: Run): void {
  program
    .command('statement <member>')
    .does({
      cy: 'cyfriflen aelod, y cofnod diweddaraf yn gyntaf; yr aelod wrth rif aelodaeth neu id',
      en: 'a member’s statement, the newest entry first; the member by membership number or id',
    })
    .ofTimebank()
    .may('--last <number>', { cy: 'faint o gofnodion', en: 'how many entries' }, '20')
    .may('--format <json|csv|xlsx|pdf>', {
      cy: 'ffeil i’r aelod ei chadw, am gyfnod',
      en: 'a file for the member to keep, of a period',
    })
    .may('--from <day>', {
      cy: 'gyda --format: diwrnod cyntaf y gwasanaeth (diofyn: blwyddyn cyn yr olaf)',
      en: 'with --format: the first day of service (default: a year before the last)',
    })
    .may('--until <day>', {
      cy: 'gyda --format: diwrnod olaf y gwasanaeth (diofyn: heddiw)',
      en: 'with --format: the last day of service (default: today)',
    })
    .may('--out <file>', {
      cy: 'gyda --format: i ble (diofyn: enw sy’n dweud beth ydyw)',
      en: 'with --format: where to (default: a name that says what it is)',
    })
    .action(
      run((session, options: StatementOptions, member: string) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          if (options.format !== undefined) {
            const path = `/timebanks/${id}/reports/members/${encodeURIComponent(member)}/statement`;
            return fetchReport(session, api, path, { ...aYear(options), ...options });
          }
          await showStatement(session, api, id, member, options.last);
        }),
      ),
    );
}

export async function showStatement(session: Session, api: Api, timebankId: string, member: string, last: string) {
  const statement = await read(api, timebankId, member, last).catch((reason: unknown) => {
    throw isNotThere(reason) ? noSuchMember(member) : reason;
  });
  session.give(statement, () => inWords(statement, session));
}

function isNotThere(reason: unknown): boolean {
  return reason instanceof ApiProblem && reason.problem.code === 'not-found';
}

function noSuchMember(member: string): ProblemFound {
  return new ProblemFound({
    cy: `Nid oes aelod â'r rhif ${member} yn y banc amser hwn.`,
    en: `There is no member with the number ${member} in this timebank.`,
  });
}

async function read(api: Api, timebankId: string, member: string, last: string): Promise<Statement> {
  const path = `/timebanks/${timebankId}/members/${encodeURIComponent(member)}`;
  const [person, account, page] = await Promise.all([
    api.get<Statement['member']>(path),
    api.get<{ minutes: number }>(`${path}/balance`),
    api.get<{ items: StatementLine[] }>(`${path}/statement?limit=${encodeURIComponent(last)}`),
  ]);
  return { member: person, minutes: account.minutes, items: page.items };
}

function inWords({ member, minutes, items }: Statement, session: Session): string {
  const title = session.word({
    cy: `${nameOf(member)}. Balans: ${clock(minutes)} awr`,
    en: `${nameOf(member)}. Balance: ${clock(minutes)} hours`,
  });
  const header = [
    session.word({ cy: 'Cofnod', en: 'Entry' }),
    session.word({ cy: 'Dyddiad', en: 'Date' }),
    session.word({ cy: 'Beth', en: 'What' }),
    session.word({ cy: 'Newid', en: 'Change' }),
    session.word({ cy: 'Balans', en: 'Balance' }),
  ];
  const rows = items.map((line) => [
    line.entryId,
    line.on,
    whatOf(line, session),
    clock(line.minutes),
    clock(line.balance),
  ]);
  return `${title}\n\n${columns(header, rows)}`;
}

/** What it was, and of a movement between timebanks or of something put right, with what it belongs together. */
function whatOf({ kind, withName, reverses, corrects }: StatementLine, session: Session): string {
  const what = session.word(KIND_WORDS[kind]);
  const about = withName ? session.word(withName) : reverses;
  if (about !== undefined) return `${what}: ${about}`;
  return corrects === undefined
    ? what
    : session.word({ cy: `${what}, yn lle ${corrects}`, en: `${what}, for ${corrects}` });
}

/** The year up to a day, or up to today. What is no day is left for the API to say so. */
function aYear({ until = dayInWales(new Date().toISOString()) }: ReportOptions) {
  const first = new Date(until);
  first.setUTCFullYear(first.getUTCFullYear() - 1, first.getUTCMonth(), first.getUTCDate() + 1);
  return { from: Number.isNaN(first.getTime()) ? until : first.toISOString().slice(0, 10), until };
}
