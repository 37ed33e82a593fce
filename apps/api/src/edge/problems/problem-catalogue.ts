import type { RefusalWording, Wording } from '@awr/kernel';
import { edgeProblems } from './edge-problems';
import type { ProblemKind, ProblemKinds } from './problem';

const NOT_FOUND = edgeProblems['not-found'].title;
const RULE_SAYS_NO: Wording = { cy: 'Ni chaniateir hyn gan y rheolau', en: 'The rules don’t allow this' };

/** Every code that the API can answer with, and what each says. */
export class ProblemCatalogue {
  private readonly kinds: ReadonlyMap<string, ProblemKind>;

  /** The contexts bring what their refusals say; whatever the edge itself words keeps its own status and wording. */
  constructor(...refusals: readonly Readonly<Record<string, RefusalWording>>[]) {
    const refused = refusals.flatMap((table) => Object.entries(table).map(([code, detail]) => refusal(code, detail)));
    this.kinds = new Map([...refused, ...Object.entries<ProblemKind>(edgeProblems satisfies ProblemKinds)]);
  }

  find(code: string): ProblemKind | undefined {
    return this.kinds.get(code);
  }

  /** Also of a refusal whose words nobody brought: its code is told all the same. */
  kindOf(code: string): ProblemKind {
    return this.kinds.get(code) ?? unworded(code);
  }

  /** In the order of their codes. */
  all(): readonly (readonly [code: string, kind: ProblemKind])[] {
    return [...this.kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function unworded(code: string): ProblemKind {
  return {
    status: 422,
    title: { cy: 'Gwrthodwyd', en: 'Refused' },
    detail: () => ({ cy: `Cod y gwrthodiad yw ${code}.`, en: `The code of the refusal is ${code}.` }),
  };
}

function refusal(code: string, detail: RefusalWording): [string, ProblemKind] {
  const isNotThere = NOT_THERE.test(code);
  return [code, { status: isNotThere ? 404 : 422, title: isNotThere ? NOT_FOUND : RULE_SAYS_NO, detail }];
}

// So that what is another timebank's looks like what is not there at all.
const NOT_THERE = /^unknown-|^token-unknown$/;
