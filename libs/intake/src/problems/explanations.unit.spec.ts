import { LANGUAGES } from '@awr/kernel';
import { type Explanation, said } from './explanation';
import { EXPLANATIONS, type Reason } from './explanations';
import { NOTES } from '../report/notes';

const details = {
  ...{ most: 20, mostHours: 24, of: 7, file: 'members.csv', meant: 'Choir', first: 'Date', second: 'Dyddiad' },
  ...{ date: '2028-09-09', today: '2026-01-15', earliest: '1980-01-01', wanted_cy: 'Oriau', wanted_en: 'Hours' },
  ...{ bands: 'under-16, 16-24', known: 'Nia Williams', said: 'Owain Rhys' },
};
const explanations = EXPLANATIONS as Readonly<Record<Reason, Explanation>>;
const isSentence = /^[A-Z“\d].*[.?]$/u;

describe.each(Object.keys(EXPLANATIONS) as Reason[])('%s', (reason) => {
  const { says, mend } = explanations[reason];
  const everyWording = [details, { ...details, elsewhere: 'hours 2.csv' }].flatMap((with_) => [
    said(says, with_, 'what was read'),
    said(mend, with_, 'what was read'),
  ]);

  it.each(LANGUAGES)('is explained in whole sentences (%s)', (language) => {
    for (const wording of everyWording) {
      expect(wording[language]).toMatch(isSentence);
      expect(wording[language]).not.toMatch(/undefined|\[object/);
    }
  });

  it('is explained in Welsh and in English', () => {
    for (const wording of everyWording) expect(wording.cy).not.toBe(wording.en);
  });
});

it.each(Object.entries(NOTES))('the note %s is in both languages', (_code, { cy, en }) => {
  for (const words of [cy, en]) expect(words).toMatch(isSentence);
  expect(cy).not.toBe(en);
});

it('never quotes a whole file back', () => {
  const { says } = explanations['date-unreadable'];
  expect(said(says, {}, 'x\n'.repeat(5000)).en.length).toBeLessThan(120);
});
