import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, type Memory, openSqliteEventStore, openSqliteMemory } from '@awr/event-store';
import { type Actor, type Sealer, isRefusal, newId, systemClock } from '@awr/kernel';
import { type CommandContext, DeciderRuntime } from '@awr/runtime';
import { aber, dyffryn, leisureCentre, operator, theBroker } from '../testing/builders';
import { type IssuedToken, type TokenWanted, issueToken } from './issue-token';
import { listTokens } from './list-tokens';
import { revokeToken } from './revoke-token';
import { TokenDirectory } from './token-directory';
import { tokenParts } from './token-text';

const noSealing: Sealer = {
  seal: () => {
    throw new Error('nothing about a token is personal');
  },
};

const desk: TokenWanted = { name: 'Till', roles: ['venue'], timebankId: dyffryn, venueId: leisureCentre };

describe('tokens over the log', () => {
  let folder: string;
  let store: EventStore;
  let memory: Memory;
  let runtime: DeciderRuntime;
  let directory: TokenDirectory;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'awr-tokens-'));
    start();
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(): void {
    store = openSqliteEventStore(join(folder, 'log.db'));
    memory = openSqliteMemory(join(folder, 'cache.db'));
    const around = { store, ...memory, sealer: noSealing, clock: systemClock };
    runtime = new DeciderRuntime({ ...around, snapshotEvery: 2, hotStreams: 10 });
    directory = new TokenDirectory(runtime, systemClock);
  }
  async function stop(): Promise<void> {
    await runtime.settle();
    await store.close();
    await memory.close();
  }

  const asking = (actor: Actor = operator, commandId = newId()): CommandContext => ({ commandId, actor });
  async function issue(wanted = desk, context = asking()): Promise<IssuedToken> {
    const outcome = await issueToken(runtime, systemClock, wanted, context);
    if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`);
    return outcome;
  }
  const revoke = (tokenId: string, context = asking()) => revokeToken(runtime, systemClock, { tokenId }, context);

  it('a token lets its holder in until it is revoked, also over restarts', async () => {
    const [lost, kept] = [await issue(), await issue()];
    const holder = { id: `token:${lost.tokenId}`, roles: ['venue'], timebankId: dyffryn, venueId: leisureCentre };
    expect(await directory.authenticate(lost.token)).toEqual(holder);
    expect(isRefusal(await revoke(lost.tokenId))).toBe(false);
    expect(await directory.recognise(lost.token)).toEqual({ turnedAway: 'revoked' });
    await stop();
    start();
    expect(await directory.recognise(lost.token)).toEqual({ turnedAway: 'revoked' });
    expect(await directory.authenticate(kept.token)).toEqual({ ...holder, id: `token:${kept.tokenId}` });
  });

  it('is shown once: asked again, the same request says which token it made and makes no other', async () => {
    const context = asking();
    const { tokenId } = await issue(desk, context);
    expect(await issueToken(runtime, systemClock, desk, context)).toEqual({
      refused: 'token-shown-already',
      details: { tokenId },
    });
    expect(await issueToken(runtime, systemClock, { ...desk, name: 'Another' }, context)).toMatchObject({
      refused: 'command-id-reused',
    });
    expect(await listTokens(runtime, operator)).toHaveLength(1);
  });

  it('revoked twice by the same request is revoked once; by another it is refused', async () => {
    const { tokenId } = await issue();
    const context = asking();
    expect(await revoke(tokenId, context)).toMatchObject({ replayed: false });
    expect(await revoke(tokenId, context)).toMatchObject({ replayed: true });
    expect(await revoke(tokenId)).toMatchObject({ refused: 'token-already-revoked' });
  });

  it('no file holds the secret', async () => {
    const { token } = await issue();
    const secret = tokenParts(token)!.secret;
    await stop();
    const written = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(written.includes('ApiTokenIssued')).toBe(true);
    expect(written.includes(secret)).toBe(false);
    expect(written.includes(Buffer.from(secret, 'base64url'))).toBe(false);
    start();
  });

  it('the list shows what an actor may know of, without the hashes', async () => {
    await issue();
    await issue({ name: 'Archwilydd', roles: ['auditor'] });
    await issue({ name: 'Aber', roles: ['broker'], timebankId: aber });
    const names = async (actor: Actor) => (await listTokens(runtime, actor)).map(({ name }) => name);
    expect(await names(operator)).toEqual(['Till', 'Archwilydd', 'Aber']);
    expect(await names({ id: 'token:1', roles: ['auditor'] })).toEqual(['Till', 'Archwilydd', 'Aber']);
    expect(await names(theBroker)).toEqual(['Till']);
    expect(await names({ ...theBroker, roles: ['venue'] })).toEqual([]);
    for (const token of await listTokens(runtime, operator)) expect(token).not.toHaveProperty('hash');
  });
});
