/** What somebody may do. A person or program can hold several, within one timebank or, for some, everywhere. */
export const ROLES = [
  'administrator',
  'broker',
  'organisation',
  'venue',
  'member',
  'auditor',
  'relay',
  'funder',
] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking: kept in each event's metadata as `id`, for ever. */
export interface Actor {
  /** Such as `token:0190…`, `operator` or `process:account-opening`. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** The timebank whose data this actor may see; none for those who act across all (administrator, auditor, relay). */
  readonly timebankId?: string;
  readonly memberId?: string;
  readonly organisationId?: string;
  readonly venueId?: string;
}
