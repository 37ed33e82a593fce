import type { CommunityViews } from '../community-views';

type MemberRow = CommunityViews['members'];

// Erasing a person takes their name, and so their place in the list: they move to its end. A reader who went on from
// there would miss everybody in between, so a place says which of the two it was.
const NAMED = 'n';
const ERASED = 'e';

/** Where a list of members goes on after this one. */
export function placeAfter(row: Pick<MemberRow, 'member_id' | 'status'>): string {
  return `${mark(row)}.${row.member_id}`;
}

export function memberIdIn(place: string): string {
  return place.slice(place.indexOf('.') + 1);
}

/** Whether the member still stands where the place says. */
export function standsAt(row: Pick<MemberRow, 'member_id' | 'status'>, place: string): boolean {
  return placeAfter(row) === place;
}

function mark({ status }: Pick<MemberRow, 'status'>): string {
  return status === 'erased' ? ERASED : NAMED;
}
