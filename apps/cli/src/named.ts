import type { Api } from './api/api';
import { ProblemFound } from './problem-found';

interface Name {
  readonly cy: string;
  readonly en: string;
}

/** What has a name, or a title for one. */
type Named = { readonly id: string } & ({ readonly name: Name } | { readonly title: Name });

const NONE = {
  organisations: { cy: 'Nid oes sefydliad o’r enw neu’r id', en: 'There is no organisation with the name or id' },
  venues: { cy: 'Nid oes lleoliad o’r enw neu’r id', en: 'There is no venue with the name or id' },
  activities: { cy: 'Nid oes gweithgaredd â’r teitl neu’r id', en: 'There is no activity with the title or id' },
  offers: { cy: 'Nid oes cynnig â’r teitl neu’r id', en: 'There is no offer with the title or id' },
  groups: { cy: 'Nid oes grŵp o’r enw neu’r id', en: 'There is no group with the name or id' },
} as const;

/** What goes by a name on the command line. */
export type NamedKind = keyof typeof NONE;

/** The id of what a person calls by its name in either language, or by its id. @throws ProblemFound where it is not one. */
export async function idOf(api: Api, timebankId: string, kind: NamedKind, called: string): Promise<string> {
  const all = await api.all<Named>(`/timebanks/${timebankId}/${kind}`, isClosable(kind) ? { status: 'all' } : {});
  const found = all.filter((each) => [each.id, ...namesOf(each).map(fold)].includes(fold(called)));
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
    cy: `${NONE[kind].cy} “${called}” yma. Y rhai sydd: ${all.map((each) => nameOf(each).cy).join(', ')}.`,
    en: `${NONE[kind].en} “${called}” here. There are: ${all.map((each) => nameOf(each).en).join(', ')}.`,
  });
}

/** Of what may close, lists show what is open unless all are asked for. */
export function isClosable(kind: NamedKind): boolean {
  return ['organisations', 'venues', 'groups'].includes(kind);
}

/** What something is called, in both languages. */
export function nameOf(named: Named): Name {
  return 'name' in named ? named.name : named.title;
}

function namesOf(named: Named): string[] {
  const { cy, en } = nameOf(named);
  return [cy, en];
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
