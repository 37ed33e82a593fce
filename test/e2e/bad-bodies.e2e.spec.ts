import { newId } from '@awr/kernel';
import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { askRaw, RawConnection } from '../support/raw-connection';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, TimebankOverHttp } from '../support/timebank-over-http';

const VALID = { member: 'CWM0001', minutes: 60, on: A_DAY };
const JSON_TYPE = 'application/json';

describe('bodies that can’t be read', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let head: number;

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    await timebank.join('CWM0001');
    head = headOfLog(awr.folder);
  });
  afterEach(() => expect(headOfLog(awr.folder)).toBe(head));
  afterAll(() => awr.remove());

  const refused = (body: unknown, status: number, code: string, type: string = JSON_TYPE) =>
    expectProblem((headers) => timebank.post('/hours', body, { headers: { 'content-type': type, ...headers } }), {
      status,
      code,
    });

  it.each([
    ['cut off', '{"member":"CWM0001"'],
    ['with a comma too many', '{"minutes":60,}'],
    ['with single quotes', "{'minutes':60}"],
    ['with a comment', '{"minutes":60 /* an hour */}'],
    ['with NaN', '{"minutes":NaN}'],
    ['with something after it', '{"minutes":60} {}'],
    ['with a control character in a text', '{"member":"a\u0001b"}'],
    ['with a broken escape', '{"member":"\\u12"}'],
    ['of only a brace', '{'],
  ])('malformed JSON, %s', (_, body) => refused(body, 400, 'malformed-json'));

  it('malformed JSON, of which the problem says where the fault is', async () => {
    const { body } = await timebank.post('/hours', '{\n  "minutes": 60,\n  "on": oops\n}');
    expect(body).toMatchObject({ details: { line: 3, column: 9 } });
  });

  it.each([
    ['a lone high surrogate', '{"member":"CWM0001","note":"a\\ud800b"}'],
    ['a lone low surrogate', '{"member":"\\udc00"}'],
    ['a lone surrogate in a name', '{"\\ud83d":1}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['a surrogate in UTF-8', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
  ])('%s', (_, body) => refused(body, 400, 'text-not-unicode'));

  it.each([
    ['the same name twice', '{"minutes":60,"minutes":90}', 'duplicate-field'],
    ['the same name twice, once escaped', '{"minutes":60,"m\\u0069nutes":90}', 'duplicate-field'],
    ['the same name twice, further in', '{"a":[{"b":1,"b":2}]}', 'duplicate-field'],
    ['__proto__', '{"__proto__":{"minutes":60}}', 'forbidden-field'],
    ['constructor.prototype', '{"constructor":{"prototype":{"x":1}}}', 'forbidden-field'],
    ['NUL', '{"member":"a\\u0000b"}', 'control-character'],
    ['lists in lists', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'nested-too-deeply'],
    ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested-too-deeply'],
    ['a hundred thousand objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'nested-too-deeply'],
    ['a hundred thousand levels, cut off', '['.repeat(100_000), 'malformed-json'],
  ])('%s', (_, body, code) => refused(body, 400, code));

  it.each(['', 'null', '[]', '5', '"CWM0001"', 'true', '[{"member":"CWM0001"}]'])(
    '%j where an object belongs',
    (body) => refused(body, 400, 'validation-failed'),
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/xml',
    'nonsense',
  ])('the content type %s', (type) => refused(JSON.stringify(VALID), 415, 'unsupported-media-type', type));

  it('a body that is compressed, or says that it is', () =>
    expectProblem(
      (headers) => timebank.post('/hours', VALID, { headers: { 'content-encoding': 'gzip', ...headers } }),
      { status: 415, code: 'unsupported-media-type' },
    ));

  it('10 MB, refused as too large without being kept', async () => {
    await refused({ ...VALID, note: 'x'.repeat(10 * 1024 * 1024) }, 413, 'body-too-large');
    const { body } = await timebank.post('/hours', { ...VALID, note: 'x'.repeat(10 * 1024 * 1024) });
    expect(body).toMatchObject({ details: { most: 1024 * 1024 } });
  });

  it('10 MB in pieces, with no length said before', async () => {
    const connection = await RawConnection.open(awr);
    connection.write(
      [
        `POST ${timebank.at('/hours')} HTTP/1.1`,
        `authorization: Bearer ${timebank.broker}`,
        `idempotency-key: ${newId()}`,
        'content-type: application/json',
        'transfer-encoding: chunked',
        'host: awr\r\n\r\n',
      ].join('\r\n'),
    );
    for (let piece = 0; piece < 160; piece += 1) connection.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
    expect(await connection.until('"code":"body-too-large"')).toContain('HTTP/1.1 413');
    connection.leave();
  });

  it('a length that is not the body’s', async () => {
    const heads = [
      'content-length: 5\r\ncontent-length: 6',
      'content-length: -1',
      'content-length: 1e3',
      'content-length: x',
    ];
    for (const length of heads) {
      const said = await askRaw(awr, [`POST ${timebank.at('/hours')} HTTP/1.1`, length], '{}');
      expect(said).toContain('HTTP/1.1 400');
    }
    const smuggled = await askRaw(
      awr,
      [`POST ${timebank.at('/hours')} HTTP/1.1`, 'content-length: 4', 'transfer-encoding: chunked'],
      '0\r\n\r\nGET /health/live HTTP/1.1\r\n\r\n',
    );
    expect(smuggled).toContain('HTTP/1.1 400');
    expect(smuggled).not.toContain('200 OK');
  });

  it('a valid body with a byte order mark, which is read', async () => {
    const recorded = await timebank.post('/hours', Buffer.from(`\ufeff${JSON.stringify(VALID)}`));
    expect(recorded.status).toBe(201);
    head = headOfLog(awr.folder);
  });
});
