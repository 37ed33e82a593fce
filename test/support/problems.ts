import type { Answer } from './running-awr';

export interface ProblemExpected {
  readonly status: number;
  readonly code: string;
  /** Of the one field that is wrong, where the problem names fields. */
  readonly pointer?: string;
  readonly field?: string;
}

// What an answer may show nobody: stack traces, paths of ours, SQL, names of libraries.
const INSIDES = /\n\s+at |\.[jt]s:\d|node_modules|\/dist\/|sqlite|select .* from |insert into |fastify|nestjs|kysely/i;

/** Asks in Welsh and in English; each answer is this problem, said in its language, with nothing of our insides. */
export async function expectProblem(
  ask: (headers: Record<string, string>) => Promise<Answer>,
  { status, code, pointer, field }: ProblemExpected,
): Promise<void> {
  const said: string[] = [];
  for (const language of ['cy', 'en']) {
    const answer = await ask({ 'accept-language': language });
    const { title, detail, errors } = answer.body as unknown as Problem;
    expect({ status: answer.status, ...answer.body }).toMatchObject({ status, code, type: `/api/problems#${code}` });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(JSON.stringify(answer.body)).not.toMatch(INSIDES);
    if (pointer !== undefined) expect(errors).toMatchObject([{ pointer, ...(field && { code: field }) }]);
    said.push(title, detail, ...(errors ?? []).map((error) => error.detail));
  }
  const half = said.length / 2;
  for (const [place, welsh] of said.slice(0, half).entries()) {
    expect(welsh).toMatch(/\S/);
    expect(welsh).not.toBe(said[half + place]);
  }
}

interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}
