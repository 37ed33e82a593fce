import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BELL_TOPIC, PUBLIC_TOPICS, STATE_TOPIC } from '@awr/publishing';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { type Broker, describeWithKafka } from '../support/kafka';
import { type Read, readCommitted } from '../support/kafka/read-committed';
import { awr } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const ROOT = join(__dirname, '../..');
const TOPICS = [...PUBLIC_TOPICS.map(({ topic }) => topic), STATE_TOPIC, BELL_TOPIC];

/** Words that stand nowhere but in what is personal. */
const GWEN = {
  ...{ givenName: 'Gwenhwyfâr', familyName: 'Trahaearnzyx', email: 'gwenzyx@example.org', phone: '07700900917' },
  ...{ address: 'Brynzyxlas', notes: 'Cadairzyxolwyn', birthday: '--02-29', contactBy: 'email' },
};
const NOTES = { hours: 'Diolchzyx am y blodau', gift: 'Llongyfarzyxiadau', recorder: 'Merzyxched' };

interface Member {
  readonly givenName: string;
  readonly familyName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

describeWithKafka('what leaves Awr through Kafka', (broker) => {
  let running: RunningAwr;
  let timebank: TimebankOverHttp;
  let records: Read[];
  let dashboard: Dashboard | undefined;

  beforeAll(async () => {
    running = await RunningAwr.start({ AWR_KAFKA_BROKERS: broker().brokers.join(','), AWR_LOG_LEVEL: 'info' });
    expect(await awr(running.folder, 'demo')).toMatchObject({ code: 0 });
    timebank = await TimebankOverHttp.found(running);
    await timebank.join('CWM0001', GWEN);
    await timebank.join('CWM0002');
    await done(timebank.hours('CWM0001', 300, { note: NOTES.hours, recorderName: NOTES.recorder }));
    await done(timebank.gift('CWM0001', 'CWM0002', 20, { note: NOTES.gift, on: A_DAY }));
    await relayed(running);
    records = await readCommitted(broker().brokers, TOPICS);
  });
  afterAll(async () => {
    await dashboard?.stop();
    await running.remove();
  });

  it('is every public event, once, and as its schema says', async () => {
    const ajv = addFormats(new Ajv({ strict: false }));
    const events = records.filter(({ topic }) => topic !== STATE_TOPIC && topic !== BELL_TOPIC);
    expect(events.length).toBeGreaterThan(400);
    expect(new Set(events.map(({ headers }) => String(headers['ce_id']))).size).toBe(events.length);
    for (const { headers, value } of events) {
      const file = join(ROOT, `docs/async-api/schemas/${String(headers['ce_type'])}.json`);
      const schema = JSON.parse(readFileSync(file, 'utf8')) as { title: string };
      const isValid = ajv.getSchema(schema.title) ?? ajv.addSchema(schema, schema.title).getSchema(schema.title)!;
      expect([isValid(JSON.parse(String(value))), isValid.errors]).toEqual([true, null]);
    }
  });

  it('holds nothing personal in any byte of any record', async () => {
    const bytes = records.flatMap(({ key, value, headers }) => [
      ...[key, value].filter((part) => part !== null),
      ...Object.values(headers).map((header) => Buffer.from(String(header))),
    ]);
    const all = Buffer.concat(bytes).toString('utf8');
    const { items } = (await running.get('/api/v1/timebanks')).body as unknown as { items: { id: string }[] };
    const members: Member[] = [];
    for (const { id } of items) {
      const page = (await running.get(`/api/v1/timebanks/${id}/members?limit=200`)).body;
      members.push(...(page as unknown as { items: Member[] }).items);
    }
    expect(members.length).toBeGreaterThan(30);
    const words = members.flatMap(({ givenName, familyName, email, phone }) => [
      `${givenName} ${familyName ?? ''}`.trim(),
      ...[familyName, email, phone].filter((word) => word && word.length > 3),
    ]);
    const seeded = [...Object.values(GWEN).filter((word) => word !== 'email'), ...Object.values(NOTES)];
    expect([...words, ...seeded].filter((word) => all.includes(word!))).toEqual([]);
    expect(all).not.toMatch(/sealed|@example/);
  });

  it('is enough for the dashboard of docs/consumers, whose hours are the ledger’s', async () => {
    const shownBy = (dashboard = await Dashboard.start(broker()));
    const { items } = (await timebank.get('/accounts?limit=200')).body as unknown as { items: Account[] };
    const expected = Object.fromEntries(
      items.filter(({ minutes }) => minutes !== 0).map((it) => [it.accountId, it.minutes]),
    );
    expect(Object.keys(expected)).toHaveLength(3);
    const shown = async () => (await shownBy.totals()).timebanks[timebank.id]?.balances ?? {};
    while (Object.keys(await shown()).length < 3) await delay(50);
    expect(await shown()).toEqual(expected);
    expect(await shownBy.page()).toContain('CWM Timebank');
    expect(await shownBy.stop()).toBe(0);
  });
});

interface Account {
  readonly accountId: string;
  readonly minutes: number;
}

/** Waits until all that is in the log is out. */
async function relayed(running: RunningAwr): Promise<void> {
  for (;;) {
    const { body } = await running.get('/health/ready');
    const parts = (body as unknown as { parts: { name: string; ok: boolean; lag?: number }[] }).parts;
    const relay = parts.find(({ name }) => name === 'relay');
    if (relay?.ok && relay.lag === 0) return;
    await delay(50);
  }
}

/** The dashboard of docs/consumers, as its reader starts it. */
class Dashboard {
  private constructor(
    private readonly child: ReturnType<typeof spawn>,
    private readonly address: string,
  ) {}

  static async start({ brokers }: Broker): Promise<Dashboard> {
    const env = { ...process.env, KAFKA_BROKERS: brokers.join(','), PORT: '0' };
    const child = spawn(process.execPath, [join(ROOT, 'docs/consumers/dashboard/dashboard.mjs')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return new Dashboard(child, said.toString().trim());
  }

  async totals(): Promise<{ timebanks: Record<string, { balances: Record<string, number> }> }> {
    return (await (await fetch(`${this.address}/totals.json`)).json()) as never;
  }

  async page(): Promise<string> {
    return (await fetch(this.address)).text();
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit') as Promise<[number | null]>;
    this.child.kill('SIGTERM');
    return (await ended)[0];
  }
}
