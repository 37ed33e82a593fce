import { types } from 'node:util';
import { ViewNotReady } from '../views/errors';
import type { Fault } from '../views/views-storage';

/** SQLite's primary result codes (sqlite.org/rescode.html) that matter here. */
const ERROR = 1;
const CORRUPT = 11;
const CANTOPEN = 14;
const TOOBIG = 18;
const CONSTRAINT = 19;
const MISMATCH = 20;
const RANGE = 25;
const NOTADB = 26;

const OF_THE_STATEMENT = new Set([ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE]);
const OF_DAMAGE = new Set([CORRUPT, NOTADB]);

export function sqliteFaultOf(error: unknown): Fault {
  const code = primaryCode(error);
  if (code !== undefined)
    return OF_DAMAGE.has(code) ? 'damaged' : OF_THE_STATEMENT.has(code) ? 'statement' : 'unavailable';
  return isOfConnection(error) ? 'unavailable' : 'statement';
}

/** What a reader is told where views are not there yet, because they are still being built. */
export function notReadyError(error: unknown): unknown {
  if (primaryCode(error) === CANTOPEN) return new ViewNotReady('views');
  const missing =
    primaryCode(error) === ERROR ? /no such table: (?:main\.)?(\S+)/.exec((error as Error).message) : null;
  return missing ? new ViewNotReady(String(missing[1])) : error;
}

function primaryCode(error: unknown): number | undefined {
  const extended = types.isNativeError(error) ? (error as Error & { errcode?: unknown }).errcode : undefined;
  return typeof extended === 'number' ? extended & 0xff : undefined;
}

// Node's own errors: the connection was closed, or a file could not be made or moved.
function isOfConnection(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code === 'ERR_INVALID_STATE' || syscall !== undefined;
}
