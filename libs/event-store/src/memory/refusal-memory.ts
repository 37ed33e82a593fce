import type { Refusal } from '@awr/kernel';

/** What a command was answered when a rule said no; a refusal leaves no event behind. */
export interface RememberedRefusal {
  /** Of what was asked, so that the same id with other content is noticed. */
  readonly commandHash: string;
  readonly refusal: Refusal;
}

/** A refusal, and the command that it answered. */
export interface RefusedCommand extends RememberedRefusal {
  readonly commandId: string;
}

/** By command id. */
export type Refused = ReadonlyMap<string, RememberedRefusal>;

/**
 * Remembers the newest refusals, so that the same command id is answered the same, also after a restart and by another
 * process that shares the memory. Nobody's work fails because of it: what can't be looked up counts as never refused.
 */
export interface RefusalMemory {
  /** Those of these commands that were refused. Asked once for all that are decided together. */
  recall(stream: string, commandIds: readonly string[]): Promise<Refused>;
  /** Known to all who share the memory when it resolves. The first refusal of a command id stays. */
  remember(stream: string, refused: readonly RefusedCommand[]): Promise<void>;
}

export const NONE_REFUSED: Refused = new Map();
