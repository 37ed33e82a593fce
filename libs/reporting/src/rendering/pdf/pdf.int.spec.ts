import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describeWithVeraPdf, faultsOf } from '../../../../../test/support/verapdf/verapdf';
import type { Report } from '../../document/report';
import { aReport } from '../../test-support/a-report';
import { rendered } from '../rendered';

/** Whether poppler's tools are on this machine; CI has them, and says so by this. */
const hasPoppler = canRun('pdfinfo', '-v');
if (!hasPoppler && process.env['AWR_TESTS_REQUIRE'] === 'all') throw new Error('these tests need poppler-utils');
const withPoppler = hasPoppler ? describe : describe.skip;

describe('a report as PDF', () => {
  it('says that it is tagged, in which language, and what it is called', async () => {
    const pdf = (await buffer(rendered(aReport, 'pdf'))).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (cy-GB)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'P', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) {
      expect(pdf).toMatch(new RegExp(`/S /${tag}\\b`));
    }
    expect(pdf).toContain('/Scope /Column');
    expect(pdf).toContain('/Scope /Row');
    expect(pdf).not.toMatch(/\/Subtype \/Image/);
  });
});

withPoppler('a report as PDF, as poppler reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-pdf-'));
  const file = join(folder, 'report.pdf');
  beforeAll(async () => writeFileSync(file, await buffer(rendered(aReport, 'pdf'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8' });

  it('is tagged, and bears its title', () => {
    const info = run('pdfinfo', file);
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(/^Title:\s+Adroddiad i’r cyllidwr – Banc Amser Dyffryn$/m);
    expect(Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1])).toBeGreaterThan(1);
  });

  it('has its fonts in it, and their letters can be read out', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/DejaVuSansCondensed.* yes yes yes /);
  });

  it('says at its foot as much as there is room for, and nothing cut off', async () => {
    const long = {
      ...aReport,
      about: ['Banc Amser Dyffryn Conwy, Dyffryn Clwyd a’r Glannau', 'Nia ap Llŷr (DYF0012)'],
    };
    const crowded = join(folder, 'crowded.pdf');
    writeFileSync(crowded, await buffer(rendered(long, 'pdf')));
    const feet = run('pdftotext', '-layout', crowded, '-').match(/^.*Tudalen 1 o .*$/m)?.[0];
    expect(feet).toMatch(/Nia ap Llŷr \(DYF0012\) · 1 Ebrill 2025 hyd 31 Mawrth 2026 {2,}Tudalen 1/);
  });

  it('is read in its order, with every letter of Welsh', () => {
    const text = run('pdftotext', '-layout', file, '-');
    const inOrder = [
      'Banc Amser Dyffryn',
      'Adroddiad i’r cyllidwr',
      '1 Ebrill 2025 hyd 31 Mawrth 2026',
      'Geiriau cyn y tabl.',
    ];
    const places = [...inOrder, 'Tŷ’r Ŵyl', 'Rhes 0', 'Rhes 59', 'Nodyn i’r darllenydd.'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(text).toContain('Tudalen 1 o ');
  });

  it('tells of each cell in which row and column it is, and of each header once', () => {
    const tree = run('pdfinfo', '-struct-text', file);
    expect(tree.match(/"Grŵp"/g)).toHaveLength(2);
    expect(tree.match(/^ +Table/gm)).toHaveLength(2);
    expect(tree.match(/\/Scope \/Row/g)).toHaveLength(
      aReport.sections.reduce((sum, { table }) => sum + (table?.rows.length ?? 0) + 1, 0),
    );
    expect(tree).toContain('"ni ddangosir"');
    expect(tree).not.toContain('Tudalen');
  });

  it('shows the header again on every page that a table goes over', () => {
    const pages = run('pdftotext', '-layout', file, '-')
      .split('\f')
      .filter((page) => page.includes('Rhes '));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Diwethaf');
  });
});

describeWithVeraPdf('a report as PDF, as veraPDF reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is all that PDF/UA-1 asks of an accessible document, in either language, long or with nothing in it', async () => {
    const empty = { ...aReport, period: undefined, sections: [{ code: 'first', heading: 'Dim' }], notes: [] };
    const strange = { ...aReport, notes: ['Pen-blwydd hapus 🎉 生日\u0000\u0007 Ŵ W\u0302 \u{10fffd}'] };
    const reports = { cy: aReport, en: { ...aReport, language: 'en' }, empty: empty as unknown as Report, strange };
    const files = await Promise.all(
      Object.entries(reports).map(async ([name, report]) => {
        const file = join(folder, `${name}.pdf`);
        writeFileSync(file, await buffer(rendered(report as Report, 'pdf')));
        return file;
      }),
    );
    expect(faultsOf(...files)).toEqual([]);
  });

  it('would be found wanting if something were missing', async () => {
    const file = join(folder, 'without-a-title.pdf');
    const pdf = (await buffer(rendered(aReport, 'pdf'))).toString('latin1');
    writeFileSync(file, pdf.replace('/DisplayDocTitle true', '/DisplayDocTitle null'), 'latin1');
    expect(faultsOf(file)).toEqual([expect.stringContaining('DisplayDocTitle')]);
  });
});

function canRun(tool: string, ...words: string[]): boolean {
  try {
    execFileSync(tool, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
