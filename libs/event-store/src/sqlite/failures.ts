import { types } from 'node:util';
import { StoreInUse, StoreUnavailable, StoreUnusable } from '../errors';

// https://www.sqlite.org/rescode.html
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;

interface SqliteError extends Error {
  readonly errcode: number;
  readonly errstr: string;
}

function isSqliteError(error: unknown): error is SqliteError {
  return types.isNativeError(error) && 'errcode' in error && 'errstr' in error;
}

/** SQLite's primary result code; extended codes keep it in the lowest byte. */
export function resultCode(error: unknown): number | undefined {
  return isSqliteError(error) ? error.errcode & 0xff : undefined;
}

/** What an error from SQLite means to those who use the store. Other errors are faults, and stay what they are. */
export function asStoreError(error: unknown, path: string): unknown {
  if (!isSqliteError(error)) return error;
  switch (resultCode(error)) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return damaged(path, error);
    case SQLITE_FULL:
      return diskFull(error);
    case SQLITE_READONLY:
      return readOnly(path, error);
    default:
      return unavailable(path, error);
  }
}

/** Does the work; an error from SQLite comes out as what it means. */
export function saying<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error, path);
  }
}

/** True where the file is not what SQLite wrote. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

export function isBusy(error: unknown): boolean {
  return resultCode(error) === SQLITE_BUSY;
}

export function damaged(path: string, cause?: unknown): StoreUnusable {
  const wording = {
    cy: `Mae'r log ${path} wedi'i ddifrodi; adferwch ef o gopi wrth gefn.`,
    en: `The log ${path} is damaged; restore it from a backup.`,
  };
  return new StoreUnusable(wording, { cause });
}

export function foreign(path: string): StoreUnusable {
  return new StoreUnusable({ cy: `Nid log Awr yw ${path}.`, en: `${path} is not an Awr log.` });
}

export function writtenByNewer(path: string, version: number, known: number): StoreUnusable {
  return new StoreUnusable({
    cy: `Ysgrifennwyd y log ${path} gan Awr mwy diweddar (fersiwn ${version} o'r log; ${known} sy'n hysbys yma); diweddarwch Awr.`,
    en: `The log ${path} was written by a newer Awr (log version ${version}; this one knows ${known}); upgrade Awr.`,
  });
}

export function inUse(path: string): StoreInUse {
  return new StoreInUse({
    cy: `Mae Awr arall eisoes yn ysgrifennu i'r log ${path}.`,
    en: `Another Awr is already writing to the log ${path}.`,
  });
}

export function notThere(path: string): StoreUnavailable {
  return new StoreUnavailable({ cy: `Nid oes log yn ${path} eto.`, en: `There is no log at ${path} yet.` });
}

export function closed(path: string): StoreUnavailable {
  return new StoreUnavailable({ cy: `Mae'r log ${path} wedi'i gau.`, en: `The log ${path} has been closed.` });
}

function diskFull(cause: SqliteError): StoreUnavailable {
  const wording = {
    cy: `Mae'r ddisg yn llawn, felly ni ellir cadw dim byd newydd nes bod lle arni.`,
    en: `The disk is full, so nothing new can be kept until there is room.`,
  };
  return new StoreUnavailable(wording, { cause });
}

function readOnly(path: string, cause: SqliteError): StoreUnavailable {
  const wording = {
    cy: `Ni chaniateir ysgrifennu i'r log ${path}.`,
    en: `The log ${path} may not be written to.`,
  };
  return new StoreUnavailable(wording, { cause });
}

function unavailable(path: string, cause: SqliteError): StoreUnavailable {
  const wording = {
    cy: `Ni ellir defnyddio'r log ${path} ar hyn o bryd (${cause.errstr}).`,
    en: `The log ${path} can't be used at the moment (${cause.errstr}).`,
  };
  return new StoreUnavailable(wording, { cause });
}
