export type { Difference } from './verification/difference';
export type { Replayable } from './verification/replay';
export { type Verification, type VerificationNeeds, Verifying } from './verification/verify';
export { Journals, type JournalWindow } from './journal/journals';
export { ACTIVE_KINDS, Activity } from './reciprocity/activity';
export type { ClassNetwork } from './reciprocity/classes/class-network';
export { type Reciprocity, reciprocityOf } from './reciprocity/reciprocity';
export { ReciprocityQueries, type ReciprocityAsked } from './reciprocity/reciprocity.queries';
