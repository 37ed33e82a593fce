import type { Wording } from '@awr/kernel';
import type { NoticeKind } from '../notice';

/** Things of a kind that happened to a member in a while. */
export interface Together {
  readonly count: number;
  /** How long, all together. */
  readonly long: Wording;
  readonly day: Wording;
  /** The other timebank’s name in brackets; empty where it is not known. */
  readonly partner: Wording;
}

/**
 * Whole sentences, so that each language mutates and agrees as it does. In Welsh, after "2 o" the noun is plural and
 * softened.
 */
export type Sentence = (together: Together) => Wording;

export type Sentences<Kind extends NoticeKind> = Readonly<Record<Kind, Sentence>>;
