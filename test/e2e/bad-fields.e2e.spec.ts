import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, NEXT_YEAR, TimebankOverHttp } from '../support/timebank-over-http';

describe('fields that can’t be right', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let head: number;
  const hours = { member: 'CWM0001', minutes: 60, on: A_DAY };

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    await timebank.join('CWM0001');
    await timebank.join('CWM0002');
    await timebank.hours('CWM0001', 600);
  });
  beforeEach(() => (head = headOfLog(awr.folder)));
  afterEach(() => expect(headOfLog(awr.folder)).toBe(head));
  afterAll(() => awr.remove());

  const refused = (path: string, body: unknown, status: number, code: string, pointer?: string, field?: string) =>
    expectProblem((headers) => timebank.post(path, body, { headers }), {
      ...{ status, code },
      ...(pointer !== undefined && { pointer }),
      ...(field !== undefined && { field }),
    });
  const invalid = (path: string, body: unknown, pointer: string, field: string) =>
    refused(path, body, 400, 'validation-failed', pointer, field);

  it.each([
    [0, 'too-small'],
    [-0, 'too-small'],
    [-1, 'too-small'],
    [1.5, 'not-a-whole-number'],
    [2 ** 53, 'too-large'],
    [1e300, 'too-large'],
    ['60', 'not-a-whole-number'],
    ['', 'not-a-whole-number'],
    [true, 'not-a-whole-number'],
    [[60], 'not-a-whole-number'],
    [{}, 'not-a-whole-number'],
    [null, 'required'],
  ])('an amount of %j', async (minutes, field) => {
    await invalid('/hours', { ...hours, minutes }, '/minutes', field);
    await invalid('/registers', { on: A_DAY, lines: [{ member: 'CWM0001', minutes }] }, '/lines/0/minutes', field);
    await invalid('/gifts', { from: 'CWM0001', to: 'pot', minutes }, '/minutes', field);
  });

  it.each(['1e400', '60.5e0', '0.1'])('an amount written as %s', (minutes) =>
    invalid('/hours', `{"member":"CWM0001","on":"${A_DAY}","minutes":${minutes}}`, '/minutes', 'not-a-whole-number'),
  );

  it.each([
    '2025-02-31',
    '31/02/2025',
    '2025-13-01',
    '2025-2-1',
    '20250201',
    '2025-02-01T10:00:00Z',
    ' 2025-02-01',
    '',
    '0000-00-00',
    '٢٠٢٥-٠٢-٠١',
    20250201,
    ['2025-02-01'],
  ])('a day written as %j', async (on) => {
    await invalid('/hours', { ...hours, on }, '/on', 'not-a-date');
    await invalid('/gifts', { from: 'CWM0001', to: 'pot', minutes: 5, on }, '/on', 'not-a-date');
    await invalid('/activities', { title: { en: 'Planting' }, from: on }, '/from', 'not-a-date');
  });

  it('a day that is still to come', async () => {
    await refused('/hours', { ...hours, on: NEXT_YEAR }, 422, 'date-in-future');
    await refused('/gifts', { from: 'CWM0001', to: 'pot', minutes: 5, on: NEXT_YEAR }, 422, 'date-in-future');
    await refused('/entries/e-000001/reversal', { reason: 'other', on: NEXT_YEAR }, 422, 'date-in-future');
    const newMember = { number: 'CWM0009', givenName: 'Gwen', language: 'cy', contactBy: 'none' };
    await refused('/members', { ...newMember, joinedOn: NEXT_YEAR }, 422, 'date-in-future');
    await refused('/members/CWM0001/leaving', { reason: 'moved', on: NEXT_YEAR }, 422, 'date-in-future');
  });

  it.each(['foo', 'recordedBy', 'toString', 'asCommand', 'about', '__defineGetter__', 'Minutes', ''])(
    'a field that there is not: %j',
    async (name) => {
      await invalid('/hours', { ...hours, [name]: 1 }, `/${name}`, 'unknown-field');
      const lines = [{ member: 'CWM0001', minutes: 5, [name]: { x: 1 } }];
      await invalid('/registers', { on: A_DAY, lines }, `/lines/0/${name}`, 'unknown-field');
    },
  );

  it.each([
    ['', 'empty'],
    ['a\nb', 'control-character'],
    ['\u0007', 'control-character'],
    ['x'.repeat(300), 'too-long'],
    [7, 'not-text'],
    [{ en: 'x' }, 'not-text'],
    [null, 'required'],
  ])('a name of %j', (givenName, field) =>
    invalid('/members', { number: 'CWM0009', givenName, language: 'cy', contactBy: 'none' }, '/givenName', field),
  );

  it.each([
    ['   ', 'text-missing'],
    ['a\u202eb', 'text-unreadable'],
  ])('a name of %j, by the rules', (givenName, code) =>
    refused('/members', { number: 'CWM0009', givenName, language: 'cy', contactBy: 'none' }, 422, code),
  );

  it.each([
    ['language', 'fr', 'not-one-of'],
    ['contactBy', 'pigeon', 'not-one-of'],
    ['joinedOn', '2025-02-30', 'not-a-date'],
    ['number', 'x'.repeat(100), 'too-long'],
    ['email', 'x'.repeat(255), 'too-long'],
    ['notes', 'x'.repeat(2001), 'too-long'],
    ['notes', 'a\u0001b', 'control-character'],
  ])('a member’s %s of %j', (name, value, field) => {
    const member = { number: 'CWM0009', givenName: 'Gwen', language: 'cy', contactBy: 'none' };
    return invalid('/members', { ...member, [name]: value }, `/${name}`, field);
  });

  it.each([
    ['/hours', { member: '../../etc/passwd', minutes: 5, on: A_DAY }, 404, 'unknown-account'],
    ['/gifts', { from: 'CWM0001', to: 'CWM0001', minutes: 5 }, 422, 'same-account'],
    ['/gifts', { from: 'pot', to: 'CWM0001', minutes: 5 }, 404, 'unknown-account'],
    ['/gifts', { from: 'issuing', to: 'CWM0001', minutes: 5 }, 404, 'unknown-account'],
    ['/gifts', { from: 'CWM0001', to: 'issuing', minutes: 5 }, 404, 'unknown-account'],
    [
      '/registers',
      {
        on: A_DAY,
        lines: [
          { member: 'CWM0001', minutes: 5 },
          { member: 'cwm 0001', minutes: 5 },
        ],
      },
      422,
      'member-twice-in-register',
    ],
    ['/entries/e-999999/reversal', { reason: 'other' }, 404, 'unknown-entry'],
    ['/entries/1/reversal', { reason: 'other' }, 404, 'unknown-entry'],
    ['/entries/e%2F1/reversal', { reason: 'other' }, 404, 'unknown-entry'],
    [
      '/members',
      { number: 'CWM-0001', givenName: 'Gwen', language: 'cy', contactBy: 'none' },
      422,
      'membership-number-taken',
    ],
  ])('what the rules refuse: %s %j', (path, body, status, code) => refused(path, body, status, code));

  it.each([
    [[], 'too-few'],
    [Array.from({ length: 501 }, () => ({ member: 'CWM0001', minutes: 5 })), 'too-many'],
    ['x', 'not-a-list'],
    [{ 0: { member: 'CWM0001', minutes: 5 } }, 'not-a-list'],
  ])('a register with lines %.30j', (lines, field) => invalid('/registers', { on: A_DAY, lines }, '/lines', field));

  it('a register in which one line is wrong, of which no other line is recorded', async () => {
    const lines = [
      { member: 'CWM0001', minutes: 5 },
      { member: 'CWM0404', minutes: 5 },
    ];
    await refused('/registers', { on: A_DAY, lines }, 404, 'unknown-account');
  });
});
