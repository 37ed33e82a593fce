import type { ProblemKinds } from './problem';
import { conversationProblems } from './conversation-problems';
import { readingProblems } from './reading-problems';
import { serverProblems } from './server-problems';

/** Everything that the API itself can answer, before and after any rule has spoken. */
export const edgeProblems = { ...readingProblems, ...conversationProblems, ...serverProblems } satisfies ProblemKinds;
