import { createSecretKey, randomBytes } from 'node:crypto';
import { HeldKeys } from './held-keys';

const key = createSecretKey(randomBytes(32));

describe('keys held in memory', () => {
  it('are never more than so many', () => {
    const held = new HeldKeys(10);
    for (let person = 0; person < 100; person += 1) {
      held.hold(String(person), key);
      held.get('3');
      expect(held.size).toBeLessThanOrEqual(10);
    }
  });

  it('stay while they are used, and go when they are not', () => {
    const held = new HeldKeys(10);
    held.hold('often', key);
    held.hold('once', key);
    for (let person = 0; person < 50; person += 1) {
      held.hold(String(person), key);
      expect(held.get('often')).toBe(key);
    }
    expect(held.get('once')).toBeUndefined();
  });

  it('are all forgotten at once', () => {
    const held = new HeldKeys(4);
    for (const person of ['nia', 'owain', 'gwen']) held.hold(person, key);
    held.forgetAll();
    expect(held.size).toBe(0);
    expect(held.get('gwen')).toBeUndefined();
  });
});
