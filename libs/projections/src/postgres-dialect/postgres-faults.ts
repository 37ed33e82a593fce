import { DatabaseError } from 'pg';
import { ViewNotReady, ViewsFault, ViewsUnavailable, ViewsUnusable } from '../views/errors';
import { NumberTooLarge } from './postgres-types';

/*
 * What PostgreSQL's error codes (SQLSTATE, postgresql.org/docs/current/errcodes-appendix.html) mean for views. The
 * first two characters are the class.
 */
const UNDEFINED_TABLE = '42P01';
const UNDEFINED_COLUMN = '42703';
const TABLE_EXISTS = '42P07';
const NO_SUCH_SCHEMA = '3F000';
const DAMAGED = new Set(['XX001', 'XX002']);
/** Of connections, signing in, others' locks and objects, resources, the operator, the system, the server's own faults. */
const UNAVAILABLE_CLASSES = new Set(['08', '28', '2B', '3D', '40', '53', '55', '57', '58', 'F0', 'XX']);
/** No right any more, a server that has become a read-only copy, a session ended as idle. */
const UNAVAILABLE = new Set(['42501', '25006', '25P03', '25P04']);
/** The bookkeeping says of every table whether it is there and what it holds. */
const NOT_AS_KEPT = new Set([UNDEFINED_TABLE, NO_SUCH_SCHEMA, UNDEFINED_COLUMN, TABLE_EXISTS]);

type By = 'reader' | 'writer';

/** What an error of PostgreSQL means; errors that a statement is to blame for stay what they are. */
export function asViewsError(error: unknown, by: By): unknown {
  if (error instanceof ViewsFault || error instanceof ViewNotReady || error instanceof NumberTooLarge) return error;
  const code = sqlState(error);
  // Whatever has no such code never came from the server: the connection is to blame.
  if (code === undefined) return new ViewsUnavailable(messageOf(error), { cause: error });
  if (DAMAGED.has(code)) return new ViewsUnusable(messageOf(error), { cause: error });
  if (NOT_AS_KEPT.has(code)) {
    if (by === 'reader') return new ViewNotReady(missingTable(messageOf(error)));
    return new ViewsUnusable(messageOf(error), { cause: error });
  }
  const isUnavailable = UNAVAILABLE.has(code) || UNAVAILABLE_CLASSES.has(code.slice(0, 2));
  return isUnavailable ? new ViewsUnavailable(messageOf(error), { cause: error }) : error;
}

/** The connection was lost, and with it nothing but the statement: another connection may well work. */
export function isOfConnection(error: unknown): boolean {
  const code = sqlState(error);
  return code === undefined ? !(error instanceof NumberTooLarge) : /^(08|57P)/.test(code);
}

export function sqlState(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  // Errors of connections have codes too, but of another kind: ECONNRESET.
  const code = typeof error === 'object' && error !== null && 'severity' in error && 'code' in error && error.code;
  return typeof code === 'string' && code.length === 5 ? code : undefined;
}

function missingTable(message: string): string {
  return /relation "(?:[^".]+\.)?([^"]+)"/.exec(message)?.[1] ?? 'views';
}

// Several addresses of one host give several errors in one, which has no message of its own.
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
