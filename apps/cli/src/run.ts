import type { Session } from './session';

/** Makes a commander action of a function: gives it its session, and turns what goes wrong into words. */
export type Run = <Options>(
  act: (session: Session, options: Options, ...words: never[]) => Promise<void>,
) => (...given: unknown[]) => Promise<void>;
