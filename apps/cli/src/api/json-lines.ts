/** The lines of an answer's body, as they come. */
export async function* linesOf(answer: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

/** The objects of a newline-delimited JSON answer, as they come. */
export async function* jsonLines<Line>(answer: Response): AsyncGenerator<Line> {
  for await (const line of linesOf(answer)) if (line.trim()) yield JSON.parse(line) as Line;
}
