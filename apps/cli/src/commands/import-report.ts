import type { ImportReport as Report } from '@awr/intake';
import { changesInWords } from './import-changes';
import { durationWording } from '@awr/ledger';
import type { Language, Wording } from '@awr/kernel';

/** What the API answers to an import: the report, and the bad rows as files to mend. */
export interface ImportReport extends Report {
  readonly badRowFiles?: readonly { readonly name: string; readonly content: string }[];
}

/** A folder with a thousand bad rows has one fault, not a thousand; the first ones show it. */
const MOST_SHOWN = 25;

const MOST_LINES_SHOWN = 8;

/** The report as a person reads it: what was read, what is wrong and what to do, what is written. */
export function importInWords(report: ImportReport, language: Language, mendFolder: string): string {
  const say = (wording: Wording) => wording[language];
  return [
    ...filesRead(report, say),
    ...badRows(report, say),
    ...changesInWords(report, language),
    ...notes(report, say),
    ...totals(report, say),
  ]
    .concat(outcome(report, say, mendFolder))
    .join('\n');
}

type Say = (wording: Wording) => string;

function filesRead({ files }: ImportReport, say: Say): string[] {
  return files.map(({ file, sheet, kind, rows, refusedRows, charset, delimiter }) => {
    const name = named(file, sheet);
    if (!kind) return say({ cy: `${name}: heb ei defnyddio`, en: `${name}: not used` });
    const how = [charset, delimiter && DELIMITERS[delimiter]].filter(Boolean).join(', ');
    const bad = refusedRows > 0 ? say({ cy: `, gwallus: ${refusedRows}`, en: `, bad: ${refusedRows}` }) : '';
    return `${name}: ${say({ cy: `rhesi: ${rows}`, en: `rows: ${rows}` })}${bad}${how ? ` (${how})` : ''}`;
  });
}

/** Where it is: in which file, and in which sheet of a workbook that has several. */
function named(file: string, sheet?: string): string {
  return sheet === undefined ? file : `${file} [${sheet}]`;
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function badRows({ refused }: ImportReport, say: Say): string[] {
  const shown = refused.slice(0, MOST_SHOWN).map(({ file, sheet, line, column, code, value, message, whatToDo }) => {
    const place = [`${named(file, sheet)}:${line}`, column].filter(Boolean).join(' ');
    const said = say(message);
    // Many messages quote what was read already.
    const read = value && !said.includes(value) ? `“${value}” ` : '';
    return `  ${place} [${code}] ${read}${said} ${say(whatToDo)}`;
  });
  const more = refused.length - shown.length;
  const rest =
    more > 0
      ? [say({ cy: `  … a ${more} arall (--json i weld pob un)`, en: `  … and ${more} more (--json shows them all)` })]
      : [];
  const title = say({ cy: `\nRhesi gwallus: ${refused.length}`, en: `\nBad rows: ${refused.length}` });
  return refused.length > 0 ? [title, ...shown, ...rest] : [];
}

function notes({ notes: noted }: ImportReport, say: Say): string[] {
  const lines = noted.map(({ file, sheet, lines: at, message }) => {
    const shown = at.slice(0, MOST_LINES_SHOWN).join(', ');
    const where = [named(file, sheet), at.length > MOST_LINES_SHOWN ? `${shown}, …` : shown].filter(Boolean).join(':');
    return `  ${where} ${say(message)}`;
  });
  return lines.length > 0 ? [say({ cy: '\nNodiadau:', en: '\nNotes:' }), ...lines] : [];
}

function totals({ totals: sums }: ImportReport, say: Say): string[] {
  const hours = (minutes: number) => say(durationWording(minutes));
  return [
    say({ cy: '\nCyfansymiau:', en: '\nTotals:' }),
    say({ cy: `  aelodau: ${sums.members}`, en: `  members: ${sums.members}` }),
    say({
      cy: `  enillwyd: ${hours(sums.earnedMinutes)} (cofnodion: ${sums.entries})`,
      en: `  earned: ${hours(sums.earnedMinutes)} (entries: ${sums.entries})`,
    }),
    say({ cy: `  gwariwyd: ${hours(sums.spentMinutes)}`, en: `  spent: ${hours(sums.spentMinutes)}` }),
    say({ cy: `  rhoddwyd: ${hours(sums.givenMinutes)}`, en: `  given: ${hours(sums.givenMinutes)}` }),
    say({
      cy: `  heb eu gwario: ${hours(sums.outstandingMinutes)}`,
      en: `  outstanding: ${hours(sums.outstandingMinutes)}`,
    }),
  ];
}

function outcome(report: ImportReport, say: Say, mendFolder: string): string[] {
  const { goesIn, alreadyThere, badRowFiles = [], update, changes } = report;
  const count = (counts: typeof goesIn) => Object.values(counts).reduce((sum, each) => sum + each, 0);
  const [fresh, there] = [count(goesIn), count(alreadyThere)];
  const changed = update ? changes.length : 0;
  const known = there > 0 ? say({ cy: ` Roedd ${there} yno eisoes.`, en: ` ${there} were there already.` }) : '';
  const mend = say({
    cy: ` Mae'r rhesi gwallus yn ${mendFolder}: cywirwch nhw yno a mewnforio'r ffolder honno.`,
    en: ` The bad rows are in ${mendFolder}: mend them there and import that folder.`,
  });
  switch (report.outcome) {
    case 'written':
      return [
        say({ cy: `\nYsgrifennwyd: ${fresh}.`, en: `\nWritten: ${fresh}.` }) +
          known +
          (changed > 0 ? say({ cy: ` Newidiwyd aelodau: ${changed}.`, en: ` Members changed: ${changed}.` }) : '') +
          (badRowFiles.length > 0 ? mend : ''),
      ];
    case 'would-write':
      return [
        say({
          cy: `\nRhediad prawf: byddai ${fresh} yn cael eu hysgrifennu.`,
          en: `\nA dry run: ${fresh} would be written.`,
        }) +
          known +
          (changed > 0
            ? say({ cy: ` Byddai aelodau’n cael eu newid: ${changed}.`, en: ` Members would be changed: ${changed}.` })
            : ''),
      ];
    case 'refused':
      return [
        say({
          cy: '\nNi ysgrifennwyd dim. Cywirwch y rhesi gwallus, neu defnyddiwch --skip-bad-rows i ysgrifennu’r lleill.',
          en: '\nNothing was written. Mend the bad rows, or use --skip-bad-rows to write the others.',
        }),
      ];
    case 'unreadable':
      return [
        say({
          cy: '\nNi ysgrifennwyd dim, gan na ellir darllen un o’r taenlenni.',
          en: '\nNothing was written, since one of the spreadsheets can’t be read.',
        }),
      ];
  }
}
