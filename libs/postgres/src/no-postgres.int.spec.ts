import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { StoreUnavailable, StoreUnusable } from '@awr/kernel';
import { readPostgresAddress } from './address';
import { openPostgres } from './postgres';

/** What stands where a PostgreSQL should be, and does this with whoever connects. */
async function standIn(answer: (socket: Socket) => void): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    answer(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

const open = (port: number, options = '') =>
  openPostgres(readPostgresAddress('AWR_VIEWS_URL', `postgres://awr:gwdihw@127.0.0.1:${port}/awr${options}`), {
    connectMillis: 300,
  }).then(
    () => undefined,
    (reason: StoreUnusable | StoreUnavailable) => reason,
  );

describe('where there is no PostgreSQL', () => {
  it.each<[string, (socket: Socket) => void, string, RegExp, typeof StoreUnusable | typeof StoreUnavailable]>([
    ['nobody answers what is asked', () => {}, '', /does not answer/, StoreUnavailable],
    ['the connection is cut', (socket) => socket.destroy(), '', /does not answer/, StoreUnavailable],
    ['a web server answers', (socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'), '', /not answer/, StoreUnavailable],
    [
      'a web server is asked for TLS',
      (socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'),
      '?sslmode=require',
      /not PostgreSQL/,
      StoreUnusable,
    ],
    ['it speaks no TLS', (socket) => socket.write('N'), '?sslmode=require', /does not speak TLS/, StoreUnusable],
  ])('says so in one line, without the password, and waits for nothing: %s', async (_, does, options, says, kind) => {
    const there = await standIn((socket) => socket.once('data', () => does(socket)));
    const reason = await open(there.port, options);
    there.close();
    expect(reason).toBeInstanceOf(kind);
    expect(reason!.wording.en).toMatch(says);
    expect(reason!.wording.en).toContain(`127.0.0.1:${there.port}/awr`);
    expect(reason!.wording.cy).not.toBe(reason!.wording.en);
    expect(`${reason!.wording.cy}${reason!.wording.en}`).not.toContain('gwdihw');
  });

  it('says so where nothing listens', async () => {
    const there = await standIn(() => {});
    there.close();
    expect(await open(there.port)).toBeInstanceOf(StoreUnavailable);
  });

  it('says which file of an authority can’t be read', async () => {
    const reason = await open(1, '?sslmode=verify-full&sslrootcert=/nowhere/ca.pem').catch((error: Error) => error);
    expect((reason as StoreUnusable).wording.en).toMatch(/sslrootcert names in AWR_VIEWS_URL can’t be read \(ENOENT\)/);
  });
});
