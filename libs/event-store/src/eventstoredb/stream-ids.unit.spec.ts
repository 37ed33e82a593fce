import { derivedId, newId } from '@awr/kernel';
import fc from 'fast-check';
import { StreamIds } from './stream-ids';

describe('the ids of a stream', () => {
  it('are known with their revisions, and no others', () => {
    const property = fc.property(fc.array(fc.uuid()), fc.array(fc.uuid()), (there, others) => {
      const ids = new StreamIds();
      const model = new Map<string, number>();
      for (const [revision, id] of there.entries()) {
        ids.set(id, revision);
        model.set(id, revision);
      }
      for (const id of [...there, ...others]) expect(ids.get(id)).toBe(model.get(id));
      expect(ids.size).toBe(model.size);
    });
    fc.assert(property);
  });

  it('are kept by the hundred thousand, in whichever way they were made', () => {
    const ids = new StreamIds();
    const made = Array.from({ length: 100_000 }, (_, n) => (n % 2 === 0 ? newId() : derivedId(String(n))));
    for (const [revision, id] of made.entries()) ids.set(id, revision);
    expect(made.every((id, revision) => ids.get(id) === revision)).toBe(true);
    expect(ids.get(newId())).toBeUndefined();
    expect(ids.size).toBe(100_000);
  });
});
