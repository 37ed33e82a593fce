/** What Nest's modules are given from outside, by these names. */
export const EXECUTION = Symbol('what runs commands');
export const LOG = Symbol('the event store');
export const VIEWS = Symbol('what queries read');
export const VIEWS_WAITER = Symbol('how far the views are');
export const KEYS = Symbol('the keys of personal data');
export const MEMBER_DETAILS = Symbol('what the log says of members');
export const HEALTH = Symbol('the health of all parts');
export const ARCHIVES = Symbol('whole timebanks');
export const PERIODS = Symbol('how periods are closed');
export const OPERATIONS = Symbol('what an operator may have done');

export interface Keys {
  /** Destroys a person's key, in every process; once it is gone, again is nothing. */
  erase(person: string): Promise<void>;
  /** Sees to it that what was erased is in no file of the views any more, once they have forgotten it. */
  leaveNoTrace(): Promise<void>;
  /** Makes the keys of many people at once, before anything of theirs is sealed. */
  prepare(people: readonly string[]): void;
}
