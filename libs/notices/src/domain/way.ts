import type { MemberView } from '@awr/community';

export const CHANNELS = ['email', 'text', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why nobody is told: for the broker, who may ring, ask for an address, or leave it. */
export const UNREACHED = ['not-a-member', 'wants-none', 'by-phone', 'no-address', 'not-set-up'] as const;
export type Unreached = (typeof UNREACHED)[number];

export type Way = { readonly channel: Channel; readonly to: string } | { readonly unreached: Unreached };

type Reached = Pick<MemberView, 'status' | 'contactBy' | 'email' | 'phone' | 'address'>;

/** How a member is told: as they wish, or not at all. No other way is tried in its place. */
export function wayTo({ status, contactBy, email, phone, address }: Reached, setUp: ReadonlySet<Channel>): Way {
  if (status !== 'joined') return { unreached: 'not-a-member' };
  if (contactBy === 'none') return { unreached: 'wants-none' };
  if (contactBy === 'phone') return { unreached: 'by-phone' };
  if (!setUp.has(contactBy)) return { unreached: 'not-set-up' };
  const to = { email, text: phone, post: address }[contactBy];
  return to ? { channel: contactBy, to } : { unreached: 'no-address' };
}
