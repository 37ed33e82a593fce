import { Client } from 'pg';
import { ViewsCanNotStart } from '../views/errors';
import { goodbye } from './goodbye';
import { SCHEMA, type PostgresAddress } from './postgres-address';
import { sqlState } from './postgres-faults';
import * as wording from './start-wording';

/** PostgreSQL 14, the oldest that is still looked after. */
const OLDEST = 14;
const NO_TLS = 'The server does not support SSL connections';
/** How Node's TLS calls certificates that it does not trust. */
const CERTIFICATE = /^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL|INVALID_CA)|^ERR_OSSL/;

interface Server {
  readonly version: number;
  readonly encoding: string;
  readonly may_create: boolean;
  readonly is_there: boolean;
}

/** Looks whether views can be kept on this server as it is. @throws ViewsCanNotStart, which says what to change. */
export async function checkServer(address: PostgresAddress): Promise<void> {
  const { name } = address;
  const { version, encoding, may_create, is_there } = await look(address);
  const major = Math.floor(version / 10_000);
  if (major < OLDEST) throw new ViewsCanNotStart(wording.tooOld(name, major, OLDEST));
  if (encoding !== 'UTF8') throw new ViewsCanNotStart(wording.notUtf8(name, encoding));
  if (!may_create && !is_there) throw new ViewsCanNotStart(wording.mayNotCreate(name, address.user, SCHEMA));
}

async function look(address: PostgresAddress): Promise<Server> {
  const client = clientOf(address);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Server>(`
      select current_setting('server_version_num')::int as version,
             current_setting('server_encoding') as encoding,
             has_database_privilege(current_database(), 'create') as may_create,
             to_regnamespace('${SCHEMA}') is not null as is_there`);
    return rows[0] as Server;
  } catch (error) {
    throw refusalOf(error, address);
  } finally {
    await goodbye(client);
  }
}

function clientOf(address: PostgresAddress): Client {
  try {
    return new Client(address.config({}));
  } catch (error) {
    // Only files that the address names are read before there is a connection.
    throw new ViewsCanNotStart(wording.fileNotFound(address.name), { cause: error });
  }
}

function refusalOf(error: unknown, { name, user }: PostgresAddress): ViewsCanNotStart {
  const said = (words: ReturnType<typeof wording.noAnswer>) => new ViewsCanNotStart(words, { cause: error });
  const state = sqlState(error);
  if (state === '28P01' || state === '28000') return said(wording.notLetIn(name, user));
  if (state === '3D000') return said(wording.noDatabase(name));
  if (state !== undefined) return said(wording.serverRefuses(name, state));
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  if (message === NO_TLS) return said(wording.noTls(name));
  if (CERTIFICATE.test(code)) return said(wording.certificateNotTrusted(name, code));
  if (/password/.test(message)) return said(wording.notLetIn(name, user));
  return said(wording.noAnswer(name, code === '' ? 'ETIMEDOUT' : code));
}
