import type { Api } from './api/api';
import { ProblemFound } from './problem-found';

interface Named {
  readonly id: string;
  readonly name: { readonly cy: string; readonly en: string };
}

const NONE = {
  organisations: { cy: 'Nid oes sefydliad o’r enw neu’r id', en: 'There is no organisation with the name or id' },
  venues: { cy: 'Nid oes lleoliad o’r enw neu’r id', en: 'There is no venue with the name or id' },
  groups: { cy: 'Nid oes grŵp o’r enw neu’r id', en: 'There is no group with the name or id' },
} as const;

/** The id of what a person calls by its name in either language, or by its id. @throws ProblemFound where it is not one. */
export async function idOf(api: Api, timebankId: string, kind: keyof typeof NONE, called: string): Promise<string> {
  const all = await api.all<Named>(`/timebanks/${timebankId}/${kind}`);
  const found = all.filter(({ id, name }) => [id, fold(name.cy), fold(name.en)].includes(fold(called)));
  const [one] = found;
  if (one && found.length === 1) return one.id;
  if (one) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new ProblemFound({
      cy: `Mae mwy nag un o’r enw “${called}” yma. Rhowch ei id: ${ids}.`,
      en: `There is more than one called “${called}” here. Give its id: ${ids}.`,
    });
  }
  throw new ProblemFound({
    cy: `${NONE[kind].cy} “${called}” yma. Y rhai sydd: ${all.map(({ name }) => name.cy).join(', ')}.`,
    en: `${NONE[kind].en} “${called}” here. There are: ${all.map(({ name }) => name.en).join(', ')}.`,
  });
}

/** The id of a member who is called by their membership number, or by the id itself. */
export async function idOfMember(api: Api, timebankId: string, called: string): Promise<string> {
  const path = `/timebanks/${timebankId}/members/${encodeURIComponent(called)}`;
  return (await api.get<{ readonly id: string }>(path)).id;
}

/** As names are compared: without regard to case and to how letters with accents are put together. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
