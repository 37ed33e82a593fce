import { type Refusal, type Role, refuse as refuseAs } from '@awr/kernel';
import type { Binding } from '../role-needs';

type NoDetails = Record<never, never>;

/** Every way in which this context says no, and what goes with it. */
export type IdentityRefusalDetails = {
  'token-needs-name': NoDetails;
  'token-name-too-long': { length: number; most: number };
  'token-text-unreadable': { field: 'name' | 'reason' };
  'token-reason-too-long': { length: number; most: number };
  'token-needs-role': NoDetails;
  'token-role-unknown': { read: string };
  'token-role-needs': { role: Role; field: Binding };
  'token-binding-without-role': { role: Role; field: Binding };
  'token-binding-malformed': { field: Binding };
  'token-expiry-not-a-date': { read: string };
  'token-expiry-past': { expiresOn: string; today: string };
  'token-beyond-issuer': NoDetails;
  'token-id-taken': { tokenId: string };
  'token-shown-already': { tokenId: string };
  'token-unknown': NoDetails;
  'token-already-revoked': { revokedOn: string };
};

export type IdentityRefusalCode = keyof IdentityRefusalDetails;
export type IdentityRefusal = Refusal<IdentityRefusalCode>;

type DetailsOf<Code extends IdentityRefusalCode> = IdentityRefusalDetails[Code] extends NoDetails
  ? NoDetails extends IdentityRefusalDetails[Code]
    ? []
    : [IdentityRefusalDetails[Code]]
  : never;

/** Refuses with a code of this context and exactly the details that its wording needs. */
export function refuse<Code extends IdentityRefusalCode>(code: Code, ...details: DetailsOf<Code>): IdentityRefusal {
  return refuseAs(code, details[0] ?? {});
}
