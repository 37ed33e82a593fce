import { StoreUnusable } from '@awr/kernel';
import { notAnAddress, unknownOption } from './wordings';

/** What an address of PostgreSQL says, with nothing secret where it is for people to read. */
export interface PostgresAddress {
  /** The setting that it came from, such as AWR_VIEWS_URL: what is wrong is said of it. */
  readonly setting: string;
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string | undefined;
  /** Off only on this machine, or where the address says so. Certificates are always verified. */
  readonly tls: boolean;
  /** A file with the certificate of the authority that signed the server's, where the machine does not know it. */
  readonly authorityFile: string | undefined;
  /** host:port/database, for messages. */
  readonly shown: string;
}

const PORT = 5432;
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]', '::1'];

/** True where an address names a PostgreSQL server. */
export function isPostgresAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text.trim());
}

/**
 * Reads an address such as postgres://user:password@host:5432/database?sslrootcert=/etc/awr/ca.pem.
 * @throws StoreUnusable naming the setting, and never what stands in it: it may hold a password.
 */
export function readPostgresAddress(setting: string, text: string): PostgresAddress {
  const url = isPostgresAddress(text) && URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const database = url && decoded(url.pathname.slice(1));
  const user = url && decoded(url.username);
  const password = url && decoded(url.password);
  if (!url?.hostname || !database || !user || password === undefined || database.includes('/')) {
    throw new StoreUnusable(notAnAddress(setting));
  }
  const port = url.port === '' ? PORT : Number(url.port);
  return {
    setting,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    ...{ port, database, user, password: password === '' ? undefined : password },
    ...secured(setting, url),
    shown: `${url.hostname}:${port}/${database}`,
  };
}

function secured(setting: string, { hostname, searchParams }: URL): Pick<PostgresAddress, 'tls' | 'authorityFile'> {
  let tls = !THIS_MACHINE.includes(hostname);
  let authorityFile: string | undefined;
  for (const [name, value] of searchParams) {
    if (name === 'sslmode' && value === 'disable') tls = false;
    // Whoever is spoken to is always verified, as libpq does where it is asked for verify-full.
    else if (name === 'sslmode' && (value === 'require' || value === 'verify-full')) tls = true;
    else if (name === 'sslrootcert' && value !== '') authorityFile = value;
    else throw new StoreUnusable(unknownOption(setting, name));
  }
  return { tls, authorityFile };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
