/** Yields what a source yields, and `beat` whenever it was silent for so long. Ends the source when it is ended. */
export async function* withHeartbeat(
  source: AsyncIterable<string>,
  beat: string,
  everyMs: number,
): AsyncGenerator<string> {
  const iterator = source[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const result = await within(next, everyMs);
      if (result === 'silent') {
        yield beat;
        continue;
      }
      if (result.done) return;
      yield result.value;
      next = iterator.next();
    }
  } finally {
    next.catch(() => undefined);
    void iterator.return?.();
  }
}

async function within<Value>(promise: Promise<Value>, ms: number): Promise<Value | 'silent'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, ms, 'silent').unref();
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}
