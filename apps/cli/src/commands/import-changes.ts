import type { ImportReport } from '@awr/intake';
import type { Language, Wording } from '@awr/kernel';

const MOST_SHOWN = 50;

/** What the sheets say otherwise of members who are there: who, which detail, what it was and what it becomes. */
export function changesInWords({ changes, update, outcome }: ImportReport, language: Language): string[] {
  if (changes.length === 0) return [];
  const lines = changes.flatMap(({ file, sheet, line, number, fields }) =>
    fields.map(({ field, column, from, to }) => {
      const [before, after] = [from, to].map((text) => shown(field, text, language));
      const place = sheet === undefined ? file : `${file} [${sheet}]`;
      return `  ${place}:${line} ${number} ${column}: ${before} → ${after}`;
    }),
  );
  const more = lines.length - MOST_SHOWN;
  const rest = { cy: `  … a ${more} arall (--json i weld pob un)`, en: `  … and ${more} more (--json shows them all)` };
  const title = titleOf(changes.length, update, outcome)[language];
  return [title, ...lines.slice(0, MOST_SHOWN), ...(more > 0 ? [rest[language]] : [])];
}

function titleOf(members: number, update: boolean, outcome: ImportReport['outcome']): Wording {
  if (update && outcome === 'written') {
    return { cy: `\nAelodau a newidiwyd: ${members}`, en: `\nMembers who were changed: ${members}` };
  }
  if (update) return { cy: `\nAelodau i’w newid: ${members}`, en: `\nMembers to change: ${members}` };
  return {
    cy: `\nAelodau y mae’r taflenni’n dweud peth gwahanol amdanynt: ${members}. Nid yw hyn yn cael ei newid; ychwanegwch --update i’w newid.`,
    en: `\nMembers of whom the sheets say something different: ${members}. None of this is changed; add --update to change it.`,
  };
}

/** A detail as people say it, in one line. */
function shown(field: string, text: string, language: Language): string {
  if (text === '') return { cy: '(dim)', en: '(nothing)' }[language];
  const [, month, day] = field === 'birthday' ? (/^--(\d\d)-(\d\d)$/.exec(text) ?? []) : [];
  if (month !== undefined) return `${day}/${month}`;
  return CODES[field]?.[text]?.[language] ?? `“${text.replace(/\s+/g, ' ')}”`;
}

const CODES: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  language: { cy: { cy: 'Cymraeg', en: 'Welsh' }, en: { cy: 'Saesneg', en: 'English' } },
  contactBy: {
    phone: { cy: 'ffôn', en: 'phone' },
    text: { cy: 'tecst', en: 'text' },
    email: { cy: 'e-bost', en: 'e-mail' },
    post: { cy: 'post', en: 'post' },
    none: { cy: 'dim', en: 'none' },
  },
};
