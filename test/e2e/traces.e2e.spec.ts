import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { RunningAwr } from '../support/running-awr';
import { done, TimebankOverHttp } from '../support/timebank-over-http';
import { TraceCollector } from '../support/trace-collector';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CLIENTS_STEP = '00f067aa0ba902b7';

describe('a trace', () => {
  let collector: TraceCollector;
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let memberId: string;

  beforeAll(async () => {
    collector = await TraceCollector.start();
    awr = await RunningAwr.start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, OTEL_BSP_SCHEDULE_DELAY: '50' });
    timebank = await TimebankOverHttp.found(awr);
    memberId = await timebank.join('CWM0001', { givenName: 'Blodeuwedd' });
    const traceparent = `00-${TRACE}-${CLIENTS_STEP}-01`;
    const hours = { member: 'CWM0001', minutes: 90, on: '2025-09-13', note: 'cyfrinach fawr' };
    await done(timebank.post('/hours', hours, { headers: { traceparent } }));
    await timebank.balances();
    // What is still held is sent as it stops.
    await awr.stop();
  });
  afterAll(async () => {
    await awr.remove();
    await collector.stop();
  });

  const step = (name: string) => collector.of(TRACE).find((span) => span.name === name);

  it('goes from the request through the decision and the append to the views', () => {
    const names = collector.of(TRACE).map(({ name }) => name);
    expect(names.sort()).toEqual([
      'POST /api/v1/timebanks/:timebank/hours',
      'append ledger',
      'decide ledger',
      'project HoursRecorded',
    ]);
    expect(step('POST /api/v1/timebanks/:timebank/hours')).toMatchObject({ parentSpanId: CLIENTS_STEP });
    const decided = step('decide ledger');
    expect(decided).toMatchObject({ parentSpanId: step('POST /api/v1/timebanks/:timebank/hours')?.spanId });
    for (const name of ['append ledger', 'project HoursRecorded']) {
      expect(step(name)).toMatchObject({ parentSpanId: decided?.spanId });
    }
  });

  it('is named in the event for ever', () => {
    const log = new DatabaseSync(join(awr.folder, 'log.db'), { readOnly: true });
    const rows = log.prepare('SELECT metadata FROM events').all() as { metadata: string }[];
    log.close();
    const recorded = rows.map(({ metadata }) => JSON.parse(metadata) as { traceparent?: string });
    expect(recorded.some(({ traceparent }) => traceparent?.startsWith(`00-${TRACE}-`))).toBe(true);
  });

  it('holds nothing personal, no id of a member and no secret', () => {
    const sent = JSON.stringify(collector.spans);
    expect(collector.spans.length).toBeGreaterThan(10);
    for (const secret of ['Blodeuwedd', 'cyfrinach', memberId, 'CWM0001', timebank.broker, awr.operatorKey]) {
      expect(sent).not.toContain(secret);
    }
  });
});
