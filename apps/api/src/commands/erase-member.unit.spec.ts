import { refuse, StoreUnavailable } from '@awr/kernel';
import type { Answer, Execution } from '@awr/runtime';
import { EraseMember } from './commands';
import { EraseMemberHandler } from './handlers';

const DONE: Answer = { events: [], position: '7', replayed: false };

describe('erasing a member', () => {
  const erased: string[] = [];
  beforeEach(() => (erased.length = 0));

  const erasing = (answer: Answer, reached: boolean, cleared = () => Promise.resolve()) => {
    const execution = { execute: () => Promise.resolve(answer) } as unknown as Execution;
    const keys = {
      erase: async (person: string) => void erased.push(person),
      leaveNoTrace: () => cleared().then(() => void erased.push('the files')),
      prepare: () => undefined,
    };
    const views = { reached: () => Promise.resolve(reached), state: () => Promise.resolve(undefined) };
    const context = { commandId: 'c', actor: { id: 'broker', roles: [] } } as const;
    return new EraseMemberHandler(execution, keys, views).execute(new EraseMember('t', 'nia', context));
  };

  it('is said to be done once the key is gone and the views have forgotten', async () => {
    expect(await erasing(DONE, true)).toBe(DONE);
    expect(erased).toEqual(['nia', 'the files']);
  });

  it('is not said to be done while a view still knows the name', async () => {
    await expect(erasing(DONE, false)).rejects.toMatchObject({ code: 'erasure-unfinished' });
    expect(erased).toEqual(['nia']);
  });

  it('is not said to be undone where only the files could not be cleared yet', async () => {
    const busy = () => Promise.reject(new StoreUnavailable({ cy: 'Prysur', en: 'Busy' }));
    await expect(erasing(DONE, true, busy)).rejects.toMatchObject({ code: 'erasure-unfinished' });
    expect(erased).toEqual(['nia']);
  });

  it('destroys no key where it is refused', async () => {
    expect(await erasing(refuse('unknown-member'), true)).toEqual(refuse('unknown-member'));
    expect(erased).toEqual([]);
  });
});
