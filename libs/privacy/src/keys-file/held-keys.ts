import type { KeyObject } from 'node:crypto';

/**
 * Unwrapped data keys in memory, up to so many; the longest unused go first. Node wipes a key's bytes when the
 * KeyObject is collected.
 */
export class HeldKeys {
  // In order of last use: a Map keeps the order of insertion.
  private readonly keys = new Map<string, KeyObject>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.keys.size;
  }

  get(person: string): KeyObject | undefined {
    const key = this.keys.get(person);
    if (key) this.hold(person, key);
    return key;
  }

  hold(person: string, key: KeyObject): void {
    this.keys.delete(person);
    this.keys.set(person, key);
    if (this.keys.size > this.most) this.keys.delete(this.keys.keys().next().value!);
  }

  forgetAll(): void {
    this.keys.clear();
  }
}
