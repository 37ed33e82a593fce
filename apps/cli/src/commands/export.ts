import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { writeOut } from '../terminal/output-file';
import { theTimebank } from '../timebanks';

const TABLES = [
  ...['members', 'organisations', 'groups', 'activities', 'venues', 'offers', 'help'],
  ...['accounts', 'entries', 'remarks', 'claims', 'exchanges', 'holds', 'limit-changes', 'budgets', 'periods'],
  ...['agreements', 'transfers'],
] as const;

interface JournalOptions {
  readonly timebank?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notes?: boolean;
  readonly out?: string;
}

export function exportCommands(program: AwrCommand, run: Run): void {
  const exporting = program.command('export').does({
    cy: 'yr hyn sydd gan fanc amser, ar gyfer rhaglenni eraill',
    en: 'what a timebank has, for other programs',
  });

  archiveCommand(exporting, run);
  tablesCommand(exporting, run);
  journalCommand(exporting, run);
}

function archiveCommand(exporting: AwrCommand, run: Run): void {
  exporting
    .command('archive')
    .does({
      cy: 'y banc amser cyfan, i’w gymryd i mewn i Awr arall; mae’n cynnwys enwau a nodiadau heb eu selio',
      en: 'the whole timebank, to be taken into another Awr; it holds names and notes in plain',
    })
    .ofTimebank()
    .may('--out <file>', {
      cy: 'ysgrifennu i ffeil, na all neb ond chi ei darllen',
      en: 'write to a file, which only you can read',
    })
    .action(
      run((session, { timebank, out }: { timebank?: string; out?: string }) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          await writeOut(await api.download(`/timebanks/${id}/exports/archive`, 'application/x-ndjson'), out);
        }),
      ),
    );
}

function tablesCommand(exporting: AwrCommand, run: Run): void {
  exporting
    .command('tables <folder>')
    .does({
      cy: 'pob rhestr sydd gan fanc amser, bob un yn ffeil, ar gyfer taenlenni; mae’r rhai sydd wedi gadael ynddynt hefyd',
      en: 'every list of a timebank as a file each, for spreadsheets; those who left are in them too',
    })
    .ofTimebank()
    .may(
      '--format <csv|jsonl>',
      { cy: 'CSV, neu JSON Lines ar gyfer rhaglenni', en: 'CSV, or JSON Lines for programs' },
      'csv',
    )
    .action(
      run((session, { timebank, format }: { timebank?: string; format: string }, folder: string) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          for (const table of TABLES) {
            const path = `/timebanks/${id}/exports/tables/${table}?format=${encodeURIComponent(format)}`;
            await writeOut(await api.download(path, '*/*'), join(folder, `${table}.${format}`));
          }
          session.give({ folder, tables: TABLES }, () =>
            session.word({ cy: `Mae’r tablau yn ${folder}.`, en: `The tables are in ${folder}.` }),
          );
        }),
      ),
    );
}

function journalCommand(exporting: AwrCommand, run: Run): void {
  exporting
    .command('journal')
    .does({
      cy: 'y cyfriflyfr fel cyfrifon testun plaen, ar gyfer hledger a ledger',
      en: 'the ledger in plain-text accounting, for hledger and ledger',
    })
    .ofTimebank()
    .may('--from <day>', {
      cy: 'diwrnod cyntaf y gwasanaeth; daw’r hyn a fu cynt fel balansau agoriadol',
      en: 'the first day of service; what was before it comes as opening balances',
    })
    .may('--to <day>', { cy: 'diwrnod olaf y gwasanaeth', en: 'the last day of service' })
    .may('--notes', {
      cy: 'gyda nodiadau pobl; hebddynt nid oes dim personol ynddo',
      en: 'with people’s notes; without them nothing in it is personal',
    })
    .may('--out <file>', { cy: 'ysgrifennu i ffeil', en: 'write to a file' })
    .action(
      run((session, { timebank, from, to, notes, out }: JournalOptions) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          const asked = new URLSearchParams({
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
            ...(notes === true && { notes: 'true' }),
          });
          await writeOut(await api.download(`/timebanks/${id}/exports/journal?${asked}`, 'text/plain'), out);
        }),
      ),
    );
}
