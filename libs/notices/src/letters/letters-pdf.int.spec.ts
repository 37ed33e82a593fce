import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../../../../test/support/installed';
import { describeWithVeraPdf, faultsOf } from '../../../../test/support/verapdf/verapdf';
import { messageOf } from '../domain/message';
import { lettersPdf } from './letters-pdf';

const timebank = { cy: 'Banc Amser y Cwm', en: 'Cwm Timebank' };
const notice = { eventId: 'e', timebankId: 't', memberId: 'm', kind: 'gift', minutes: 60 } as const;
const toNia = messageOf([notice], { language: 'cy', givenName: 'Nia', timebank });
const toOwain = messageOf([notice], { language: 'en', givenName: 'Owain', timebank });
const LETTERS = [
  { id: '1', name: 'Nia Tŵr', address: '1 Stryd y Bont\nDyffryn', message: toNia },
  { id: '2', name: 'Owain Jones', address: '2 High Street,\t Dyffryn 🏡', message: toOwain },
];

describeWithVeraPdf('letters on paper, as veraPDF reads them', () => {
  it('are all that PDF/UA-1 asks of an accessible document', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'awr-letters-'));
    const file = join(folder, 'letters.pdf');
    writeFileSync(file, await lettersPdf(LETTERS, '2025-09-13', 'en'));
    expect(faultsOf(file)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describeWith(['pdfinfo', 'pdftotext'], 'letters on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'awr-letters-'));
  const file = join(folder, 'letters.pdf');
  const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8' });
  beforeAll(async () => {
    writeFileSync(file, await lettersPdf(LETTERS, '2025-09-13', 'cy'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are tagged, and each has a sheet of its own', () => {
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Pages:\s+2/);
  });

  it('are each in their member’s language, with the address where the window is', () => {
    const [first = '', second = ''] = run('pdftotext', '-layout', file, '-').split('\f');
    expect(first).toMatch(/Nia Tŵr\s+1 Stryd y Bont\s+Dyffryn\s+13 Medi 2025[^]*Annwyl Nia,\s+Cawsoch rodd o 1 awr\./);
    expect(first).not.toContain('Owain');
    expect(second).toMatch(/Owain Jones\s+2 High Street\s+Dyffryn \ufffd\s+13 September 2025[^]*Dear Owain,/);
    expect(second).not.toContain('Nia');
  });
});
