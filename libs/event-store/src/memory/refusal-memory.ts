import type { Refusal } from '@awr/kernel';

/** What a command was answered when a rule said no; a refusal leaves no event behind. */
export interface RememberedRefusal {
  /** Of what was asked, so that the same id with other content is noticed. */
  readonly commandHash: string;
  readonly refusal: Refusal;
}

/** Remembers the newest refusals, so that the same command id is answered the same, also after a restart. */
export interface RefusalMemory {
  recall(stream: string, commandId: string): RememberedRefusal | undefined;
  /** Known at once and kept soon after. The first refusal of a command id stays. */
  remember(stream: string, commandId: string, refused: RememberedRefusal): void;
}
