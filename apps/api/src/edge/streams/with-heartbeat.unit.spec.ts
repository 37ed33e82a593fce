import { withHeartbeat } from './with-heartbeat';

async function* words(...each: (string | Promise<string>)[]): AsyncGenerator<string> {
  yield* each;
}

describe('a stream with a heartbeat', () => {
  it('gives what its source gives, then ends', async () => {
    const given: string[] = [];
    for await (const word of withHeartbeat(words('un', 'dau'), 'beat', 60_000)) given.push(word);
    expect(given).toEqual(['un', 'dau']);
  });

  it('beats while its source is silent, and loses nothing by it', async () => {
    let speak: (word: string) => void = () => undefined;
    const later = new Promise<string>((resolve) => (speak = resolve));
    const stream = withHeartbeat(words(later), 'beat', 1);
    expect((await stream.next()).value).toBe('beat');
    expect((await stream.next()).value).toBe('beat');
    speak('o’r diwedd');
    let last: string | undefined = 'beat';
    while (last === 'beat') last = (await stream.next()).value as string;
    expect(last).toBe('o’r diwedd');
  });

  it('passes on what goes wrong', async () => {
    const broken = Promise.reject(new Error('gone'));
    await expect(withHeartbeat(words(broken), 'beat', 60_000).next()).rejects.toThrow('gone');
  });
});
