import type { Chance } from './chance';
import type { Expected } from './expected';
import type { Person, Role } from './people';
import type { Town } from './town';

/** One kind of thing that is asked of a timebank. */
export interface Kind {
  readonly name: string;
  /** The heavier, the oftener it is asked. */
  readonly weight: number;
  /** Whose roles let them ask for it at all. */
  readonly may: readonly Role[];
  /** Of which timebank it is asked: of this one, unless it says so. */
  readonly at?: 'here' | 'elsewhere';
  /** Makes up what somebody asks. */
  draw(by: Person, town: Town, chance: Chance): Wish;
}

/** What somebody asks. */
export interface Wish {
  readonly method?: 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: object;
  /** Not even the shape of what is asked is right. */
  readonly isMisshapen?: boolean;
  /** It is answered by what is there by then: again it is told that all of it was there. */
  readonly isToldAnew?: boolean;
  /**
   * Does it on paper and gives what is to be answered. It is asked only where the door let somebody in and the shape was
   * right; the key is the request's.
   */
  answer(key: string): Expected;
}
