export type { Difference } from './verification/difference';
export type { Replayable } from './verification/replay';
export { type Verification, type VerificationNeeds, Verifying } from './verification/verify';
export { Journals, type JournalWindow } from './journal/journals';
