import { types } from 'node:util';
import { ViewsUnavailable, ViewsUnusable } from '../views/errors';

/** SQLite's primary result codes (sqlite.org/rescode.html) that matter here. */
const ERROR = 1;
const CORRUPT = 11;
const TOOBIG = 18;
const CONSTRAINT = 19;
const MISMATCH = 20;
const RANGE = 25;
const NOTADB = 26;

/** Those who wrote the statement are to blame: a key that is there already, a table that is not. */
const OF_THE_STATEMENT = new Set([ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE]);
const OF_DAMAGE = new Set([CORRUPT, NOTADB]);

/** What an error of the views' database means; errors that a statement is to blame for stay what they are. */
export function asViewsError(error: unknown): unknown {
  const code = resultCode(error);
  if (code === undefined)
    return isOfClosedDatabase(error) ? new ViewsUnavailable(String(error), { cause: error }) : error;
  if (OF_THE_STATEMENT.has(code)) return error;
  const Fault = OF_DAMAGE.has(code) ? ViewsUnusable : ViewsUnavailable;
  return new Fault((error as Error).message, { cause: error });
}

/** Does the work; an error comes out as what it means. */
export function asViews<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asViewsError(error);
  }
}

/** The table or column that a statement looked for in vain. */
export function missingTable(error: unknown): string | undefined {
  if (resultCode(error) !== ERROR) return undefined;
  return /no such (?:table|column): (?:main\.)?(\S+)/.exec((error as Error).message)?.[1];
}

function resultCode(error: unknown): number | undefined {
  const extended = types.isNativeError(error) ? (error as Error & { errcode?: unknown }).errcode : undefined;
  return typeof extended === 'number' ? extended & 0xff : undefined;
}

function isOfClosedDatabase(error: unknown): boolean {
  return types.isNativeError(error) && (error as NodeJS.ErrnoException).code === 'ERR_INVALID_STATE';
}
