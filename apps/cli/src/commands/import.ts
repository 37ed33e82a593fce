import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isSpreadsheetName } from '@awr/intake';
import type { Api } from '../api/api';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { ProblemFound } from '../problem-found';
import { ExitCode } from '../terminal/exit-codes';
import type { Session } from '../session';
import { theTimebank } from '../timebanks';
import { type ImportReport, importInWords } from './import-report';

interface ImportOptions {
  readonly timebank?: string;
  readonly dryRun?: boolean;
  readonly skipBadRows?: boolean;
  readonly update?: boolean;
  readonly badRows?: string;
}

const WENT_WELL: ReadonlySet<string> = new Set(['written', 'would-write']);

export function importCommand(program: AwrCommand, run: Run): void {
  program
    .command('import <folder>')
    .does({
      cy: 'darllen taenlenni banc amser: aelodau, grwpiau, oriau, gwariant a rhoddion, yn .csv neu .xlsx',
      en: 'read a timebank’s spreadsheets: members, groups, hours, spends and gifts, as .csv or .xlsx',
    })
    .ofTimebank({ cy: 'pa fanc amser, lle mae mwy nag un', en: 'which timebank, where there is more than one' })
    .may('--dry-run', {
      cy: 'adrodd beth fyddai’n cael ei ysgrifennu, heb ysgrifennu dim',
      en: 'report what would be written, and write nothing',
    })
    .may('--skip-bad-rows', {
      cy: 'ysgrifennu’r rhesi da, a rhoi’r rhai gwallus mewn ffeiliau i’w cywiro a’u mewnforio eto',
      en: 'write the good rows, and put the bad ones into files to mend and import again',
    })
    .may('--update', {
      cy: 'newid aelodau sydd yno eisoes i’r hyn y mae’r taflenni’n ei ddweud; nid yw cell wag yn dileu dim',
      en: 'change members who are there already to what the sheets say; an empty cell takes nothing away',
    })
    .may('--bad-rows <folder>', {
      cy: 'ble i roi’r rhesi gwallus (diofyn: to-mend/<enw’r ffolder>)',
      en: 'where to put the bad rows (default: to-mend/<name of the folder>)',
    })
    .action(
      run((session, options: ImportOptions, folder: string) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          await importFolder(session, api, id, folder, options);
        }),
      ),
    );
}

/** Imports a folder's spreadsheets and shows the report. The session's exit code tells whether it was written. */
export async function importFolder(
  session: Session,
  api: Api,
  timebankId: string,
  folder: string,
  options: ImportOptions,
): Promise<void> {
  const body = {
    files: sheetsIn(folder),
    dryRun: options.dryRun ?? false,
    skipBadRows: options.skipBadRows ?? false,
    update: options.update ?? false,
  };
  const report = await api.work<ImportReport>(`/timebanks/${timebankId}/imports`, body, session.progress.show);
  session.progress.end();
  const { badRowFiles = [], ...shown } = report;
  const mendFolder = options.badRows ?? join('to-mend', basename(resolve(folder)));
  if (options.skipBadRows && !options.dryRun && badRowFiles.length > 0) writeFiles(mendFolder, badRowFiles);
  session.give(shown, () => importInWords(report, session.options.language, mendFolder));
  session.exitCode = WENT_WELL.has(report.outcome) ? ExitCode.done : ExitCode.refused;
}

function sheetsIn(folder: string): { name: string; content: string }[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter(isSpreadsheetName);
  } catch {
    throw new ProblemFound(
      { cy: `Ni ellir darllen y ffolder ${folder}.`, en: `The folder ${folder} can't be read.` },
      ExitCode.usage,
    );
  }
  if (names.length === 0) {
    throw new ProblemFound({
      cy: `Does dim taenlen (.csv, .tsv neu .xlsx) yn ${folder}.`,
      en: `There is no spreadsheet (.csv, .tsv or .xlsx) in ${folder}.`,
    });
  }
  return names.sort().map((name) => ({ name, content: readFileSync(join(folder, name)).toString('base64') }));
}

function writeFiles(folder: string, files: readonly { readonly name: string; readonly content: string }[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), Buffer.from(content, 'base64'));
}
