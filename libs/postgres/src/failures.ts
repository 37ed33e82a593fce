import { StoreUnavailable, StoreUnusable, type Wording } from '@awr/kernel';
import {
  accessDenied,
  busy,
  certificateNotTrusted,
  noAnswer,
  noDatabase,
  notEncrypted,
  notPermitted,
  notPostgres,
} from './wordings';

/** By https://www.postgresql.org/docs/current/errcodes-appendix.html: what stays as it is until somebody mends it. */
const LASTING: Readonly<Record<string, (at: string) => Wording>> = {
  '28P01': accessDenied,
  '28000': accessDenied,
  '3D000': noDatabase,
  '42501': notPermitted,
};

/** Of classes of codes: lost connections, no room, somebody stopped it, read-only for now, too many waiting. */
const PASSING = /^(08|53|57|58|40|55P03|25006)/;

const OF_CERTIFICATES = /certificate|CERT_|altname|unable to get (local )?issuer|unable to verify/i;
const OF_NO_TLS = /does not support SSL/i;
const OF_ANOTHER_PROTOCOL = /error establishing an SSL|unknown message|wrong version number|received unexpected/i;
const OF_CONNECTIONS =
  /connection terminated|connection error|timeout exceeded|timeout expired|read timeout|ended the connection|not queryable|Client was closed/i;
const OF_THE_NETWORK = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE)/;

/** PostgreSQL's own code of an error, such as 23505; undefined for any other. */
export function postgresCode(thrown: unknown): string | undefined {
  const { code, severity } = (thrown ?? {}) as { code?: unknown; severity?: unknown };
  return typeof code === 'string' && severity !== undefined ? code : undefined;
}

/** What an error of the client library means to those who use the store. Faults of our own stay what they are. */
export function asPostgresError(thrown: unknown, at: string): unknown {
  if (!isError(thrown) || thrown instanceof StoreUnusable || thrown instanceof StoreUnavailable) return thrown;
  const code = postgresCode(thrown);
  if (code !== undefined) return said(thrown, code, at);
  const { code: systemCode = '' } = thrown as NodeJS.ErrnoException;
  const unusable = (wording: (at: string) => Wording) => new StoreUnusable(wording(at), { cause: thrown });
  if (OF_CERTIFICATES.test(`${systemCode} ${thrown.message}`)) return unusable(certificateNotTrusted);
  if (OF_NO_TLS.test(thrown.message)) return unusable(notEncrypted);
  if (OF_ANOTHER_PROTOCOL.test(thrown.message)) return unusable(notPostgres);
  if (OF_THE_NETWORK.test(systemCode) || OF_CONNECTIONS.test(thrown.message)) {
    return new StoreUnavailable(noAnswer(at), { cause: thrown });
  }
  return thrown;
}

// Node's own errors may come of another context than this file, as where tests run.
function isError(thrown: unknown): thrown is Error {
  return typeof (thrown as { message?: unknown } | undefined)?.message === 'string';
}

function said(error: Error, code: string, at: string): unknown {
  const lasting = LASTING[code];
  if (lasting) return new StoreUnusable(lasting(at), { cause: error });
  // The code and not the words: those may hold what was in a row.
  if (PASSING.test(code)) return new StoreUnavailable(busy(at, code), { cause: error });
  return error;
}
