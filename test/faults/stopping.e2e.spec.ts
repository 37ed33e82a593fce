import { newId } from '@awr/kernel';
import { Load } from '../support/load';
import { awrJson } from '../support/program';
import { RawConnection } from '../support/raw-connection';
import { RunningAwr } from '../support/running-awr';
import { TimebankOverHttp } from '../support/timebank-over-http';

const MEMBERS = ['CWM0001', 'CWM0002'];

describe('when it is stopped', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (const member of MEMBERS) await timebank.join(member);
    for (const member of MEMBERS) await timebank.hours(member, 6000);
  });
  beforeEach(() => awr.start());
  afterAll(() => awr.remove());

  it.each(['SIGTERM', 'SIGINT'] as const)('in mid-load by %s, has done all that it said it did', async (signal) => {
    const load = new Load(timebank, MEMBERS, 32);
    await load.more(200);
    expect(await awr.stop(signal)).toBe(0);
    await load.stop();
    for (const { answer } of load.answered) expect([201, 503]).toContain(answer.status);
    for (const { body } of load.answered.map(({ answer }) => answer).filter(({ status }) => status === 503)) {
      expect(body).toMatchObject({ code: 'stopping' });
    }
    const accepted = load.answered.filter(({ answer }) => answer.status === 201);
    await awr.start();
    for (const { answer } of accepted.slice(-32)) {
      expect((await timebank.get(`/entries/${String(answer.body['entryId'])}`)).body).toMatchObject(answer.body);
    }
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true });
  });

  it('answers a request that had begun to come in', async () => {
    const body = JSON.stringify({ member: 'CWM0001', minutes: 5, on: '2025-09-13' });
    const connection = await begun(body);
    connection.write(body.slice(0, 10));
    const stopped = awr.stop();
    connection.write(body.slice(10));
    expect(await connection.end()).toContain('HTTP/1.1 201 Created');
    expect(await stopped).toBe(0);
  });

  it('waits neither for a connection that says nothing nor for a request that does not go on', async () => {
    await RawConnection.open(awr);
    const halfHead = await RawConnection.open(awr);
    halfHead.write('GET /health/live HTTP/1.1\r\n');
    const halfBody = await begun('x'.repeat(1000));
    halfBody.write('{"member":');
    expect(await awr.stop()).toBe(0);
    expect(await halfHead.end()).toBe('');
  });

  it('finishes long work that it has begun', async () => {
    const answer = await fetch(`${awr.address}/api/v1/operations/verifications`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${awr.operatorKey}`, accept: 'application/x-ndjson' },
        ...{ 'idempotency-key': newId(), 'content-type': 'application/json' },
      },
      body: '{}',
    });
    const stopped = awr.stop();
    const lines = (await answer.text()).trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ result: { sound: true } });
    expect(await stopped).toBe(0);
  });

  it('leaves no word of where it ran', async () => {
    await awr.stop();
    await expect(fetch(`${awr.address}/health/live`)).rejects.toThrow();
    expect(await awrJson(awr.folder, 'timebank', 'list')).toHaveLength(1);
  });

  /** A request whose head the server has read, and whose body it waits for. */
  async function begun(body: string): Promise<RawConnection> {
    const connection = await RawConnection.open(awr);
    const head = [
      `POST ${timebank.at('/hours')} HTTP/1.1`,
      `authorization: Bearer ${timebank.broker}`,
      `idempotency-key: ${newId()}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      'host: awr',
      'connection: close',
      'expect: 100-continue',
    ];
    connection.write(`${head.join('\r\n')}\r\n\r\n`);
    await connection.until('100 Continue');
    return connection;
  }
});
