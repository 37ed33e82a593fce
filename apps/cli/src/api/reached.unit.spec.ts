import { reached, StoppedAnswering } from './reached';

// Port 9 is "discard", which nobody serves.
const NOWHERE = 'http://127.0.0.1:9';

describe('reaching an Awr', () => {
  it('says in both languages what to do where nobody answers', async () => {
    const asked = reached(NOWHERE, '/health/live', {});
    await expect(asked).rejects.toThrow(StoppedAnswering);
    await expect(asked).rejects.toMatchObject({
      wording: {
        cy: expect.stringContaining('Peidiodd yr Awr yn http://127.0.0.1:9') as string,
        en: expect.stringContaining('http://127.0.0.1:9 stopped answering') as string,
      },
    });
  });

  it('says nothing of its own where the asking was given up', async () => {
    const given = reached(NOWHERE, '/health/live', { signal: AbortSignal.abort() });
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  });
});
