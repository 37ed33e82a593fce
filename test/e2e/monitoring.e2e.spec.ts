import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunningAwr } from '../support/running-awr';
import { TimebankOverHttp } from '../support/timebank-over-http';

const DOCS = join(__dirname, '../../docs');
const read = (name: string) => readFileSync(join(DOCS, name), 'utf8');

const alerts = read('monitoring/alerts.yml');
const dashboard = read('monitoring/grafana-dashboard.json');

/** The names of what is measured, without what Prometheus adds to those of a histogram. */
function measured(text: string): string[] {
  const names = text.match(/\b(?:awr|process|nodejs)_[a-z0-9_]+/g) ?? [];
  return [...new Set(names.map((name) => name.replace(/_(?:bucket|count|sum)$/, '')))];
}

describe('what is watched', () => {
  let awr: RunningAwr;
  let metrics: string;
  beforeAll(async () => {
    // Nobody answers there; what the relay measures is there all the same.
    awr = await RunningAwr.start({ AWR_KAFKA_BROKERS: '127.0.0.1:9' });
    const timebank = await TimebankOverHttp.found(awr);
    await timebank.hours('CWM0404', 90);
    metrics = String((await awr.get('/metrics', { token: await timebank.token('relay') })).body);
  });
  afterAll(() => awr.remove());

  it.each([
    ['the dashboard', dashboard],
    ['the alarms', alerts],
  ])('by %s is measured', (_, text) => {
    const known = new Set(metrics.match(/(?<=# TYPE )\S+/g));
    expect(measured(text).filter((name) => !known.has(name))).toEqual([]);
  });

  it('has a text for each alarm that says what to do', () => {
    const names = [...alerts.matchAll(/- alert: (\w+)/g)].map(([, name]) => `### ${name}`);
    const runbook = read('operations.md').split('\n');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !runbook.includes(name))).toEqual([]);
  });

  it('counts commands and refusals without telling whose they are', () => {
    expect(metrics).toMatch(/awr_command_seconds_count\{category="timebank",outcome="accepted"\} 1/);
    expect(metrics).toMatch(/awr_refusals_total\{category="ledger",code="unknown-account"\} 1/);
    expect(metrics).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|CWM/);
  });
});
