import type { Wording } from '@awr/kernel';
import { json, text } from '@awr/projections';
import { sortKey, welshSortKey } from './folded';

/** The columns of whatever has a name: the name, and what its list is sorted by in each language. */
export const namedColumns = { name: json<Wording>(), sort_cy: text, sort_en: text } as const;

export function namedCells(name: Wording, id: string) {
  return { name, sort_cy: welshSortKey(name.cy, id), sort_en: sortKey(name.en, id) };
}
