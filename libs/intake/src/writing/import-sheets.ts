import { hash } from 'node:crypto';
import {
  type Actor,
  type CalendarDate,
  type Instant,
  type Refusal,
  derivedId,
  isRefusal,
  newId,
  refuse,
} from '@awr/kernel';
import type { Accepted, Execution } from '@awr/runtime';
import { badRowFiles } from '../bad-rows/bad-row-files';
import type { ImportContext } from '../planning/import-context';
import { type Plan, planImport } from '../planning/plan';
import { type SheetsRead, readSheetsOfFiles } from '../read-sheets-of-files';
import type { ReadingLimits, SourceFile } from '../reading/source-file';
import { buildReport } from '../report/build-report';
import type { ImportReport, Outcome } from '../report/import-report';
import { type DetailsOf, lookUp } from './look-up';
import { PlanWriter } from './write-plan';

export interface ImportOptions {
  readonly timebankId: string;
  /** Who takes the sheets in; kept with every entry as who recorded it. */
  readonly actor: Actor;
  /** The day it is in Wales. */
  readonly today: CalendarDate;
  /** The moment it is: bookings that have ended by then set nothing aside. */
  readonly at?: Instant;
  /** Writes the good rows although there are bad ones. */
  readonly skipBadRows?: boolean;
  /** Changes members who are there already to what the sheets say of them; an empty cell says nothing. */
  readonly update?: boolean;
  /** Tells what is known of members, in plain. */
  readonly detailsOf: DetailsOf;
  /** Tells what would be done, and writes nothing. */
  readonly dryRun?: boolean;
  /** Told who is about to join, so that everybody's key can be made at once. */
  readonly prepare?: (memberIds: readonly string[]) => void | Promise<void>;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly limits?: ReadingLimits;
  readonly entriesAtOnce?: number;
}

export interface ImportProgress {
  readonly step: 'reading' | 'planning' | 'writing';
  readonly done: number;
  readonly of: number;
}

export interface ImportResult {
  readonly report: ImportReport;
  /** The bad rows, to mend and take in again; where there are none, or the good rows were not written, none. */
  readonly badRows: readonly SourceFile[];
  /** After the last event, where any was written. */
  readonly position?: Accepted['position'];
}

/** How often an import is planned anew because somebody else's entry came in between. */
const MOST_TRIES = 5;
/** Below the largest append that any store takes. */
const ENTRIES_AT_ONCE = 10_000;

/**
 * Takes a timebank's spreadsheets in. All rows go in or none, unless bad rows are to be left out. Whatever was written
 * before is known again by what the rows say, so an import that was cut short goes on where it stopped, and one that
 * was not changes nothing.
 */
export async function importSheets(
  execution: Execution,
  files: readonly SourceFile[],
  options: ImportOptions,
): Promise<ImportResult | Refusal> {
  const { timebankId } = options;
  const batchId = batchOf(files, timebankId);
  const tell = options.onProgress ?? (() => {});
  tell({ step: 'reading', done: 0, of: files.length });
  const read = await readSheetsOfFiles(files, options.limits);
  let refusal: Refusal | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    tell({ step: 'planning', done: 0, of: rowsIn(read) });
    const there = await lookUp(execution, read.sheets, timebankId, options.detailsOf);
    if (isRefusal(there)) return there;
    const plan = await planImport(read.sheets, there, options);
    const outcome = outcomeOf(read, plan, options);
    const written = outcome === 'written' ? await writerFor(execution, plan, { ...options, batchId }).write(plan) : {};
    if (!isRefusal(written)) {
      const badRows = options.skipBadRows && outcome !== 'unreadable' ? badRowFiles(plan.refused) : [];
      return { report: buildReport(read, plan, options, outcome), badRows, ...written };
    }
    refusal = written;
  }
  return refusal ?? refuse('import-not-finished');
}

function outcomeOf(read: SheetsRead, plan: Plan, { skipBadRows, dryRun }: ImportOptions): Outcome {
  if (read.unclear.length > 0 || read.files.some(({ problem }) => problem)) return 'unreadable';
  if (plan.refused.length > 0 && !skipBadRows) return 'refused';
  return dryRun ? 'would-write' : 'written';
}

/** What the entries of these files have in common, by which all of them can be reversed together. */
function batchOf(files: readonly SourceFile[], timebankId: string): string {
  return derivedId('import-batch', timebankId, ...files.map(({ bytes }) => hash('sha256', bytes)));
}

interface Batched {
  readonly batchId: string;
}

function writerFor(execution: Execution, plan: Plan, context: ImportContext & ImportOptions & Batched): PlanWriter {
  const { entriesAtOnce = ENTRIES_AT_ONCE, prepare, onProgress, batchId } = context;
  const fresh = [...plan.groups, ...plan.members, ...plan.entries].filter(({ isThere }) => !isThere);
  const of = fresh.length + (context.update ? plan.changes.length : 0);
  return new PlanWriter(execution, context, {
    correlationId: newId(),
    batchId,
    entriesAtOnce,
    prepare,
    onProgress: (done) => onProgress?.({ step: 'writing', done: Math.min(done, of), of }),
  });
}

function rowsIn({ sheets }: SheetsRead): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}
