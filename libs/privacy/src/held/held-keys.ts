import type { KeyObject } from 'node:crypto';

/**
 * Unwrapped data keys in memory, up to so many. There are two halves: when the newer one is full it becomes the older
 * one, and what was in the older one and was not used since is forgotten. (A Map in order of last use would do with
 * one, but deleting and setting the same key over and over makes V8 search through all the deleted entries.) Node
 * wipes a key's bytes when the KeyObject is collected.
 */
export class HeldKeys {
  private newer = new Map<string, KeyObject>();
  private older = new Map<string, KeyObject>();
  private readonly half: number;

  constructor(most: number) {
    this.half = Math.max(1, Math.floor(most / 2));
  }

  get size(): number {
    return this.newer.size + this.older.size;
  }

  get(person: string): KeyObject | undefined {
    const recent = this.newer.get(person);
    if (recent) return recent;
    const key = this.older.get(person);
    if (key) this.hold(person, key);
    return key;
  }

  hold(person: string, key: KeyObject): void {
    this.older.delete(person);
    this.newer.set(person, key);
    if (this.newer.size < this.half) return;
    this.older = this.newer;
    this.newer = new Map();
  }

  forgetAll(): void {
    this.newer.clear();
    this.older.clear();
  }
}
