import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awr, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { A_DAY, done, positionOf, TimebankOverHttp } from '../support/timebank-over-http';

const FORMATS = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;
type Format = keyof typeof FORMATS;

/** What a file of each format begins with. */
const BEGINNINGS: Readonly<Record<Format, string>> = { json: '{"code":', csv: '\ufeff', xlsx: 'PK', pdf: '%PDF-1.7' };

/** In five days, whatever the day; the year has no room in it. */
const SOON = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(4, 10);

const YEAR = { from: `${A_DAY.slice(0, 4)}-01-01`, until: `${A_DAY.slice(0, 4)}-12-31` };
/** Long over, and settled. */
const FINANCIAL_YEAR = { from: '2024-04-01', until: '2025-03-31' };

describe('reports over HTTP', () => {
  let running: RunningAwr;
  let timebank: TimebankOverHttp;
  let ids: { organisation: string; venue: string; member: string };
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    running = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(running);
    const organisation = await timebank.make('/organisations', { name: { cy: 'Tŷ Ni', en: 'Our House' } });
    const member = await timebank.join('CWM0001', { area: 'CF10', ageBand: '65-74' });
    await timebank.join('CWM0002', { givenName: '=HYPERLINK("x")' });
    for (const number of ['CWM0001', 'CWM0002']) await timebank.hours(number, 90, { organisationId: organisation });
    for (let n = 3; n <= 15; n++) {
      await timebank.join(`CWM00${String(n).padStart(2, '0')}`);
      await timebank.hours(`CWM00${String(n).padStart(2, '0')}`, 60, { on: '2024-06-01' });
    }
    const offer = await timebank.offer();
    await timebank.spend('CWM0001', offer);
    const [{ id: venue }] = (await timebank.get('/venues')).body.items as unknown as [{ id: string }];
    ids = { organisation, venue, member };
    tokens['broker'] = timebank.broker;
    tokens['auditor'] = await timebank.token('auditor');
    tokens['funder'] = await timebank.token('funder');
    tokens['organisation'] = await timebank.token('organisation', { organisationId: organisation });
    tokens['venue'] = await timebank.token('venue', { venueId: venue });
    tokens['member'] = await timebank.token('member', { memberId: member });
    // Whatever is asked next shows all of it.
    await timebank.get('/accounts');
  });
  afterAll(() => running.remove());

  const at = (path: string, query: object) =>
    `${running.address}${timebank.at(`/reports/${path}?${new URLSearchParams(query as Record<string, string>)}`)}`;
  const fetchAs = (who: string, path: string, query: object = {}, headers: Record<string, string> = {}) =>
    fetch(at(path, query), { headers: { authorization: `Bearer ${tokens[who] ?? who}`, ...headers } });
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

  const reports = () => ({
    funder: { path: 'funder', query: YEAR, names: { cy: 'adroddiad-i-gyllidwr', en: 'report-to-funder' } },
    organisation: {
      path: `organisations/${ids.organisation}`,
      query: YEAR,
      names: { cy: 'adroddiad-sefydliad', en: 'organisation-report' },
    },
    statement: {
      path: 'members/CWM0001/statement',
      query: YEAR,
      names: { cy: 'cyfriflen-CWM0001', en: 'statement-CWM0001' },
    },
    receipt: {
      path: 'entries/e-000001/receipt',
      query: {},
      names: { cy: 'derbynneb-e-000001', en: 'receipt-e-000001' },
    },
    redemption: {
      path: `venues/${ids.venue}/redemption`,
      query: {},
      names: { cy: 'adroddiad-lleoliad', en: 'venue-report' },
    },
    'work-list': { path: 'work-list', query: {}, names: { cy: 'rhestr-waith', en: 'work-list' } },
  });
  type Name = keyof ReturnType<typeof reports>;
  const NAMES: readonly Name[] = ['funder', 'organisation', 'statement', 'receipt', 'redemption', 'work-list'];
  const each = NAMES.flatMap((name) =>
    (Object.keys(FORMATS) as Format[]).flatMap((format) =>
      (['cy', 'en'] as const).map((language) => [name, format, language] as const),
    ),
  );

  it.each(each)('%s as %s in %s', async (name, format, language) => {
    const { path, query, names } = reports()[name];
    const answer = await fetchAs('broker', path, { ...query, format }, { 'accept-language': language });
    expect([answer.status, answer.headers.get('content-language')]).toEqual([200, language]);
    expect(answer.headers.get('content-type')).toContain(FORMATS[format]);
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Accept-Language');
    const disposition = answer.headers.get('content-disposition');
    if (format === 'json') expect(disposition).toBeNull();
    else expect(disposition).toMatch(new RegExp(`^attachment; filename="${names[language]}-[\\d_-]+\\.${format}"$`));
    const bytes = await bytesOf(answer);
    expect(bytes.toString('utf8').startsWith(BEGINNINGS[format])).toBe(true);
    if (format === 'pdf') expect(bytes.toString('latin1')).toContain(`/Lang (${language}-GB)`);
  });

  it('come in the format that Accept likes best, and in the language that the address names', async () => {
    const headers = { accept: 'application/pdf;q=0.5, text/csv', 'accept-language': 'en' };
    const answer = await fetchAs('broker', 'funder', { ...YEAR, lang: 'cy' }, headers);
    expect([answer.headers.get('content-type'), answer.headers.get('content-language')]).toEqual([
      ...[expect.stringContaining('text/csv'), 'cy'],
    ]);
  });

  it('say what is wrong with what is asked, and where', async () => {
    const backwards = await fetchAs('broker', 'funder', { from: '2025-02-01', until: '2025-01-01' });
    expect([backwards.status, await backwards.json()]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '?until' })] }),
    ]);
    expect((await fetchAs('broker', 'funder', {})).status).toBe(400);
    const inWelsh = await fetchAs('broker', 'funder', { ...YEAR, until: '2001-01-01', lang: 'cy' });
    expect([inWelsh.headers.get('content-language'), await inWelsh.text()]).toEqual([
      ...['cy', expect.stringContaining('Ni chaiff y diwrnod olaf fod cyn y cyntaf (from).')],
    ]);
    expect((await fetchAs('broker', 'funder', { ...YEAR, format: 'docx' })).status).toBe(400);
    expect((await fetchAs('broker', 'members/CWM0404/statement', YEAR)).status).toBe(404);
    expect((await fetchAs('broker', 'entries/e-999999/receipt')).status).toBe(404);
  });

  it('open each figure to its entries', async () => {
    const report = (await (await fetchAs('broker', 'funder', YEAR)).json()) as ReportBody;
    const rows = report.sections.find(({ code }) => code === 'given-by-organisation')?.table.rows ?? [];
    const own = rows.find(({ of }) => of === ids.organisation);
    const [people, hours] = [own?.cells[1], own?.cells[2]];
    expect([people?.value, hours?.value]).toEqual([2, 180]);
    const answer = await fetch(`${running.address}${hours?.entries}`, {
      headers: { authorization: `Bearer ${timebank.broker}` },
    });
    const { items } = (await answer.json()) as { items: { minutes: number; organisationId: string }[] };
    expect(items.map(({ minutes, organisationId }) => [minutes, organisationId])).toEqual([
      [90, ids.organisation],
      [90, ids.organisation],
    ]);
  });

  describe('are for those whom they concern', () => {
    it.each([
      ['funder', 'funder', 422],
      ['organisation', 'organisation', 200],
      ['member', 'statement', 200],
      ['member', 'receipt', 200],
      ['organisation', 'receipt', 200],
      ['venue', 'redemption', 200],
      ['auditor', 'funder', 200],
      ['auditor', 'work-list', 200],
      ['funder', 'statement', 403],
      ['funder', 'work-list', 403],
      ['funder', 'receipt', 403],
      ['venue', 'statement', 403],
      ['member', 'funder', 403],
      ['venue', 'receipt', 404],
    ] as const)('%s asks for %s: %i', async (who, name, status) => {
      const { path, query } = reports()[name];
      expect((await fetchAs(who, path, query)).status).toBe(status);
    });

    it('and of others there is nothing', async () => {
      expect((await fetchAs('member', 'members/CWM0002/statement', YEAR)).status).toBe(404);
      expect((await fetchAs('member', 'entries/e-000002/receipt')).status).toBe(404);
      const other = await timebank.make('/organisations', { name: { en: 'Another' } });
      expect((await fetchAs('organisation', `organisations/${other}`, YEAR)).status).toBe(404);
      const figure = { figure: 'given', ...YEAR };
      expect((await fetchAs('organisation', 'funder/entries', figure)).status).toBe(403);
      expect((await fetchAs('organisation', 'funder/entries', { ...figure, organisation: other })).status).toBe(403);
      const own = { ...figure, organisation: ids.organisation };
      expect((await fetchAs('organisation', 'funder/entries', own)).status).toBe(200);
      expect((await fetchAs('organisation', 'funder/entries', { ...own, by: 'area' })).status).toBe(403);
    });
  });

  it('of a venue open each figure to its entries, to the minute, for the venue too', async () => {
    const report = (await (await fetchAs('venue', `venues/${ids.venue}/redemption`)).json()) as ReportBody;
    const [first] = report.sections[0]!.table.rows;
    const figures = first!.cells.filter((cell) => 'entries' in cell);
    expect(figures).toHaveLength(5);
    const [, entries, , , hours] = figures as { value: number; entries: string }[];
    for (const who of ['venue', 'broker']) {
      const answer = await fetch(running.address + hours!.entries, {
        headers: { authorization: `Bearer ${tokens[who]}` },
      });
      const { items } = (await answer.json()) as { items: { minutes: number }[] };
      expect(items).toHaveLength(entries!.value);
      expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(hours!.value);
    }
    const elsewhere = await timebank.make('/venues', { name: { en: 'Another' } });
    const listed = (venue: string, query: object) => fetchAs('venue', `venues/${venue}/redemption/entries`, query);
    expect((await listed(elsewhere, {})).status).toBe(404);
    expect((await listed(ids.venue, { since: 'yesterday' })).status).toBe(404);
    expect((await listed(ids.venue, { from: '2025-02-01', until: '2025-01-01' })).status).toBe(400);
  });

  describe('to a funder', () => {
    it('are of whole reporting periods that are over, and say which those are in both languages', async () => {
      const answer = await fetchAs(
        'funder',
        'funder',
        { ...FINANCIAL_YEAR, until: '2025-03-30' },
        { 'accept-language': 'cy' },
      );
      expect([answer.status, await answer.json()]).toEqual([
        422,
        expect.objectContaining({ code: 'not-a-reporting-period', detail: expect.stringContaining('12 mis') }),
      ]);
      const year = Number(A_DAY.slice(0, 4));
      const running = { from: `${year}-04-01`, until: `${year + 1}-03-31` };
      const soon = await fetchAs('funder', 'funder', running);
      expect([soon.status, await soon.json()]).toMatchObject([422, { code: 'reporting-period-not-settled' }]);
    });

    it('of years that came with a timebank wait until these have settled, 30 days after its first entry', async () => {
      const answer = await fetchAs('funder', 'funder', FINANCIAL_YEAR);
      const { code, details } = (await answer.json()) as { code: string; details: { shownFrom: string } };
      expect([answer.status, code]).toEqual([422, 'reporting-period-not-settled']);
      expect(details.shownFrom > new Date(Date.now() + 29 * 86_400_000).toISOString()).toBe(true);
      const inside = (await (await fetchAs('broker', 'funder', FINANCIAL_YEAR)).json()) as ReportBody;
      expect(inside.sections[0]?.table.rows.find(({ of }) => of === 'gave')?.cells[1]).toMatchObject({ value: 13 });
    });
  });

  it('have birthdays only where the timebank wants them, and only for those who see names', async () => {
    const birthdays = async () => {
      const report = (await (await fetchAs('broker', 'work-list')).json()) as ReportBody;
      return report.sections.find(({ code }) => code === 'birthdays')?.table.rows.map(({ of }) => of);
    };
    await timebank.join('CWM0016', { givenName: 'Heulwen', birthday: `-${SOON}` });
    expect(await birthdays()).toBeUndefined();
    const decide = async (birthdaysWithinDays: number | null) => {
      const body = { changes: { birthdaysWithinDays }, reason: 'Agreed with the members' };
      const answer = await done(running.ask('PATCH', timebank.at('/policy'), { token: timebank.broker, body }));
      await timebank.get('', { headers: { 'awr-after': positionOf(answer) } });
    };
    await decide(10);
    expect(await birthdays()).toEqual(['CWM0016']);
    for (const language of ['cy', 'en']) {
      const csv = await (await fetchAs('broker', 'work-list', { format: 'csv', lang: language })).text();
      expect(csv).toContain({ cy: 'Pen-blwydd', en: 'Birthday' }[language]);
      expect(csv).toContain('Heulwen Owen (CWM0016)');
    }
    for (const who of ['funder', 'organisation', 'venue', 'member']) {
      expect((await fetchAs(who, 'work-list')).status).toBe(403);
    }
    await decide(null);
    expect(await birthdays()).toBeUndefined();
  });

  it('never let a name be carried out as a formula', async () => {
    const csv = await (await fetchAs('broker', 'work-list', { format: 'csv' })).text();
    expect(csv).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
  });

  describe('from the command line', () => {
    const folder = aFolder();

    it('are written where they are wanted, in the language asked for', async () => {
      const file = join(folder, 'adroddiad.pdf');
      const words = ['report', 'funder', '--from', YEAR.from, '--until', YEAR.until, '--out', file];
      const { code, stdout } = await awr(running.folder, '--lang', 'cy', ...words);
      expect([code, stdout]).toEqual([0, `Ysgrifennwyd ${file}.\n`]);
      expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-1\.7[^]*\/Lang \(cy-GB\)/);
    });

    it('tell a program what was written', async () => {
      const file = join(folder, 'statement.xlsx');
      const words = ['statement', 'CWM0001', '--format', 'xlsx', '--out', file];
      expect(await awrJson(running.folder, ...words)).toMatchObject({ file, bytes: readFileSync(file).length });
    });

    it('say no in words, and with an exit code', async () => {
      const words = ['report', 'funder', '--from', YEAR.from, '--until', YEAR.until, '--protected'];
      const { code, stderr } = await awr(running.folder, ...words);
      expect([code, stderr]).toEqual([1, expect.stringContaining('Only whole reporting periods are shown')]);
    });
  });

  // Last, since the command line above takes the one timebank that there is.
  it('to a funder lead to no entry, and are what the broker hands on as protected', async () => {
    const quiet = await TimebankOverHttp.found(running, { prefix: 'TAW' });
    const token = await quiet.token('funder');
    const path = `/reports/funder?${new URLSearchParams(FINANCIAL_YEAR).toString()}`;
    const theirs = await quiet.get(path, { token });
    expect(theirs.status).toBe(200);
    expect(JSON.stringify(theirs.body)).not.toContain('"entries"');
    expect(await quiet.get(`${path}&protected=true`)).toMatchObject({ status: 200, body: theirs.body });
    expect(await quiet.get('/reports/funder/entries?figure=given', { token })).toMatchObject({ status: 403 });
  });
});

interface ReportBody {
  readonly sections: readonly {
    readonly code: string;
    readonly table: {
      readonly rows: readonly {
        readonly of?: string;
        readonly cells: readonly { readonly value?: number; readonly entries?: string }[];
      }[];
    };
  }[];
}
