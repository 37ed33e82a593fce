import type { Wording } from '@awr/kernel';
import type { Closable } from './closures';
import { nameKey, nameKeys } from './name-key';
import { textsIn, type GivenWording } from './wording';

/** What a timebank keeps of one kind (groups, venues …): by id, and by name, since names are used once. */
export interface Register<Entry extends Named> {
  readonly byId: Map<string, Entry>;
  readonly byName: Map<string, Entry>;
}

export interface Named extends Closable {
  readonly name: Wording;
  /** What it was called before, the newest last: whoever knows it by that still means it. */
  readonly formerNames?: readonly Wording[];
}

export function emptyRegister<Entry extends Named>(): Register<Entry> {
  return { byId: new Map(), byName: new Map() };
}

/** `within` is where the name is used once, such as a venue for its offers; where left out, the whole timebank. */
export function enter<Entry extends Named>(register: Register<Entry>, id: string, entry: Entry, within = ''): void {
  register.byId.set(id, entry);
  for (const key of nameKeys(entry.name)) register.byName.set(within + key, entry);
}

/** An entry as it now is, in the place of what it was. When it was closed, and what it was called, stays known. */
export function replace<Entry extends Named>(
  register: Register<Entry>,
  id: string,
  entry: Omit<Entry, 'formerNames' | 'closures'>,
  within = '',
): void {
  const before = register.byId.get(id);
  if (!before) return;
  freeName(register, before, within);
  const formerNames = formerly(before, entry.name);
  const { closures } = before;
  const kept = { ...(closures && { closures }), ...(formerNames.length > 0 && { formerNames }) };
  enter(register, id, { ...entry, ...kept } as Entry, within);
}

/** Changes something of an entry that keeps its name. */
export function amend<Entry extends Named>(
  register: Register<Entry>,
  id: string,
  change: (entry: Entry) => Entry,
): void {
  const entry = register.byId.get(id);
  if (entry) enter(register, id, change(entry));
}

function formerly({ name, formerNames = [] }: Named, now: Wording): readonly Wording[] {
  return sameName(name, now) ? formerNames : [...formerNames, name];
}

function sameName(a: Wording, b: Wording): boolean {
  return a.cy === b.cy && a.en === b.en;
}

/** The entry, but for the one with the id `except`, that already has one of these names; the name as it is written there. */
export function namesake<Entry extends Named>(
  register: Register<Entry>,
  name: GivenWording,
  { within = '', except }: { readonly within?: string; readonly except?: string | undefined } = {},
): { readonly entry: Entry; readonly name: string } | undefined {
  const own = register.byId.get(except ?? '');
  for (const key of nameKeys(name)) {
    const entry = register.byName.get(within + key);
    if (entry && entry !== own) return { entry, name: textsIn(entry.name).find((text) => nameKey(text) === key) ?? '' };
  }
  return undefined;
}

/** Makes an entry's name free again; the entry itself stays known. */
export function freeName<Entry extends Named>(register: Register<Entry>, entry: Entry, within = ''): void {
  for (const key of nameKeys(entry.name)) register.byName.delete(within + key);
}
