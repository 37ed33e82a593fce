import { Opened } from './opened';

describe('what has been opened', () => {
  it('is closed in the opposite order, once', async () => {
    const closed: string[] = [];
    const opened = new Opened();
    for (const name of ['lock', 'log', 'views']) opened.add(name, (thing) => closed.push(thing));
    await opened.close();
    await opened.close();
    expect(closed).toEqual(['views', 'log', 'lock']);
  });

  it('is closed to the last though one fails, and says which', async () => {
    const closed: string[] = [];
    const opened = new Opened();
    opened.add('lock', (thing) => closed.push(thing));
    opened.add('log', () => Promise.reject(new Error('the log would not close')));
    await expect(opened.close()).rejects.toThrow('the log would not close');
    expect(closed).toEqual(['lock']);
  });
});
