import type { Wording } from '@awr/kernel';
import { nameKey, nameKeys } from './name-key';
import { textsIn, type GivenWording } from './wording';

/** What a timebank keeps of one kind (groups, venues …): by id, and by name, since names are used once. */
export interface Register<Entry extends Named> {
  readonly byId: Map<string, Entry>;
  readonly byName: Map<string, Entry>;
}

export interface Named {
  readonly name: Wording;
}

export function emptyRegister<Entry extends Named>(): Register<Entry> {
  return { byId: new Map(), byName: new Map() };
}

/** `within` is where the name is used once, such as a venue for its offers; where left out, the whole timebank. */
export function enter<Entry extends Named>(register: Register<Entry>, id: string, entry: Entry, within = ''): void {
  register.byId.set(id, entry);
  for (const key of nameKeys(entry.name)) register.byName.set(within + key, entry);
}

/** The entry that already has one of these names, and the name as it is written there. */
export function namesake<Entry extends Named>(
  register: Register<Entry>,
  name: GivenWording,
  within = '',
): { readonly entry: Entry; readonly name: string } | undefined {
  for (const key of nameKeys(name)) {
    const entry = register.byName.get(within + key);
    if (entry) return { entry, name: textsIn(entry.name).find((text) => nameKey(text) === key) ?? '' };
  }
  return undefined;
}

/** Makes an entry's name free again; the entry itself stays known. */
export function freeName<Entry extends Named>(register: Register<Entry>, entry: Entry, within = ''): void {
  for (const key of nameKeys(entry.name)) register.byName.delete(within + key);
}
