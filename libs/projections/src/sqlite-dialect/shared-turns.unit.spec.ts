import { SharedTurns } from './shared-turns';

describe('turns that are shared', () => {
  let ends: ((failure?: Error) => void)[];
  let turns: SharedTurns;
  beforeEach(() => {
    ends = [];
    turns = new SharedTurns(
      () => new Promise((resolve, reject) => ends.push((failure) => (failure ? reject(failure) : resolve()))),
    );
  });

  const begun = () => new Promise((resolve) => setImmediate(resolve));

  it('serve all who ask before one begins by that one', async () => {
    const asking = [turns.take(), turns.take(), turns.take()];
    await begun();
    expect(ends).toHaveLength(1);
    ends[0]!();
    await Promise.all(asking);
  });

  it('serve who asks meanwhile by the next, which waits for this one', async () => {
    const first = turns.take();
    await begun();
    const later = [turns.take(), turns.take()];
    await begun();
    expect(ends).toHaveLength(1);
    ends[0]!();
    await first;
    await begun();
    expect(ends).toHaveLength(2);
    ends[1]!();
    await Promise.all(later);
  });

  it('tell only those whom it served of a failure', async () => {
    const first = turns.take();
    await begun();
    const second = turns.take();
    ends[0]!(new Error('The disk is full'));
    await expect(first).rejects.toThrow('The disk is full');
    await begun();
    ends[1]!();
    await second;
  });
});
