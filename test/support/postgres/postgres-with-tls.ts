import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, givenToServer, startLocalPostgres } from './local-postgres';

export interface PostgresWithTls extends LocalPostgres {
  /** The server's own certificate, which nobody else has signed. */
  readonly certificate: string;
}

/** A server of its own that offers TLS, as localhost, with a certificate that no machine knows. */
export async function startPostgresWithTls(password: string): Promise<PostgresWithTls> {
  const folder = mkdtempSync(join(tmpdir(), 'awr-postgres-tls-'));
  chmodSync(folder, 0o755);
  const [key, certificate] = [join(folder, 'server.key'), join(folder, 'server.crt')];
  const wanted = ['req', '-x509', '-newkey', 'ed25519', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const names = ['-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', [...wanted, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  givenToServer(key, certificate);
  const server = await startLocalPostgres(folder, password, {
    ...{ ssl: 'on', ssl_cert_file: certificate, ssl_key_file: key },
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
  return { url: server.url, certificate, stop };
}
