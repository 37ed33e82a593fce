import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Run } from '../run';
import { writeOut } from '../terminal/output-file';
import { theTimebank } from '../timebanks';

const TABLES = [
  ...['members', 'accounts', 'entries', 'claims', 'exchanges', 'holds', 'help'],
  ...['organisations', 'groups', 'activities', 'venues', 'offers'],
] as const;

interface JournalOptions {
  readonly timebank?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notes?: boolean;
  readonly out?: string;
}

export function exportCommands(program: Command, run: Run): void {
  const exporting = program.command('export').description('what a timebank has, for other programs');
  exporting
    .command('archive')
    .description('the whole timebank, to be taken into another Awr; it holds names and notes in plain')
    .option('--timebank <id or name>')
    .option('--out <file>', 'write to a file, which only you can read')
    .action(
      run((session, { timebank, out }: { timebank?: string; out?: string }) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          await writeOut(await api.download(`/timebanks/${id}/exports/archive`, 'application/x-ndjson'), out);
        }),
      ),
    );
  exporting
    .command('tables <folder>')
    .description('every list of a timebank as a file each, for spreadsheets; those who left are in them too')
    .option('--timebank <id or name>')
    .option('--format <csv|jsonl>', 'CSV, or JSON Lines for programs', 'csv')
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
  exporting
    .command('journal')
    .description('the ledger in plain-text accounting, for hledger and ledger')
    .option('--timebank <id or name>')
    .option('--from <day>', 'the first day of service; what was before it comes as opening balances')
    .option('--to <day>', 'the last day of service')
    .option('--notes', "with people's notes; without them nothing in it is personal")
    .option('--out <file>', 'write to a file')
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
