import { StoreUnavailable } from '@awr/event-store';
import type { Wording } from '@awr/kernel';
import { PrivacyError } from '../privacy-error';

// https://www.sqlite.org/rescode.html: the low byte is the primary code.
const CANTOPEN = 14;
const CORRUPT = 11;
const NOTADB = 26;
const UNREADABLE: readonly number[] = [CANTOPEN, CORRUPT, NOTADB];

/** What a fault of SQLite's means: the file is lost, or (a full disk, a lock) it can't be written at the moment. */
export function keysFileFault(reason: unknown, keys: string): unknown {
  if (!isSqliteError(reason)) return reason;
  const { errcode, message: fault } = reason;
  if (UNREADABLE.includes(errcode & 0xff))
    return new PrivacyError('keys-unreadable', { keys, fault }, { cause: reason });
  return new StoreUnavailable(unavailable(keys, fault), { cause: reason });
}

function isSqliteError(reason: unknown): reason is Error & { errcode: number } {
  return typeof (reason as { errcode?: unknown } | undefined)?.errcode === 'number';
}

function unavailable(keys: string, fault: string): Wording {
  return {
    cy: `Ni ellir defnyddio ffeil yr allweddi, ${keys}, ar hyn o bryd (${fault}).`,
    en: `The file of keys, ${keys}, can’t be used at the moment (${fault}).`,
  };
}
