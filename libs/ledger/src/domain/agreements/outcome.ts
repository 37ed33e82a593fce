/** How far a claim or an exchange has come. Everything but `open` is for ever. The order is that of snapshots. */
export const OUTCOMES = ['open', 'confirmed', 'agreed', 'declined', 'withdrawn', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CLAIM_STATUSES = ['open', 'confirmed', 'declined', 'withdrawn', 'lapsed'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const EXCHANGE_STATUSES = ['open', 'agreed', 'declined', 'withdrawn', 'lapsed'] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATUSES)[number];
