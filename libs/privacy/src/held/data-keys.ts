import { type KeyObject, createSecretKey } from 'node:crypto';
import type { MasterKey } from '../master-key/master-key';
import { PrivacyError } from '../privacy-error';
import { HeldKeys } from './held-keys';
import type { KeyTable, Wrapped } from '../key-table';

/** The person's key was destroyed. */
export const ERASED = Symbol('erased');

const SWEEP_MILLIS = 1000;

/**
 * Finds people's data keys: in memory, or unwrapped from where they are kept.
 *
 * Once an erasure has returned, nobody opens that person's seals any more, in no thread and no process. For that, the
 * table is asked before each use of a key held in memory whether anything was erased: a number that it tells at once,
 * also in a long synchronous run, in which no message from another thread would be delivered. A timer asks too, so that
 * a process with nothing to do forgets as well.
 */
export class DataKeys {
  private readonly held: HeldKeys;
  private readonly sweeping: NodeJS.Timeout;
  private seenChanges: number;
  private seenErasures: number;

  constructor(
    private readonly table: KeyTable,
    private readonly master: MasterKey,
    mostHeld: number,
  ) {
    this.held = new HeldKeys(mostHeld);
    this.seenChanges = table.changes();
    this.seenErasures = table.keyring().erasures;
    this.sweeping = setInterval(() => this.sweep(), SWEEP_MILLIS).unref();
  }

  /** The key in plain, for sealing and unsealing; undefined where the person never had one. */
  of(person: string): KeyObject | typeof ERASED | undefined {
    this.forgetWhatWasErased();
    const held = this.held.get(person);
    if (held) return held;
    for (;;) {
      const wrapped = this.table.find(person);
      // Were somebody erased while the answer was on its way, it would be too old.
      if (!this.table.isFar || !this.forgetWhatWasErased()) return this.taken(person, wrapped);
    }
  }

  /** Holds these people's keys, as many as there may be in memory, so that each does not have to be looked up. */
  hold(people: readonly string[]): void {
    this.forgetWhatWasErased();
    const missing = people.filter((person) => !this.held.get(person));
    const found = this.table.findAll(missing);
    if (this.forgetWhatWasErased()) return;
    for (const [person, wrapped] of found) this.taken(person, wrapped);
  }

  /** How many keys are in memory. */
  get heldCount(): number {
    return this.held.size;
  }

  forgetAll(): void {
    this.held.forgetAll();
  }

  close(): void {
    clearInterval(this.sweeping);
    this.forgetAll();
    this.table.close();
  }

  private taken(person: string, wrapped: Wrapped): KeyObject | typeof ERASED | undefined {
    if (wrapped === undefined) return undefined;
    if (wrapped === null) return ERASED;
    const key = this.unwrapped(person, wrapped);
    this.held.hold(person, key);
    return key;
  }

  private unwrapped(person: string, wrapped: Uint8Array): KeyObject {
    const key = this.master.unwrap(person, wrapped);
    if (key) return createSecretKey(key);
    const keys = this.table.place;
    // The keys may have been wrapped anew by another process, since this one was opened.
    if (this.table.keyring().masterCheck !== this.master.check) throw new PrivacyError('master-key-differs', { keys });
    throw new PrivacyError('keys-unreadable', { keys, fault: `the key of ${person} does not open` });
  }

  /** Whether anything was erased since this was asked last. */
  private forgetWhatWasErased(): boolean {
    const changes = this.table.changes();
    if (changes === this.seenChanges) return false;
    const { erasures } = this.table.isFar ? { erasures: changes } : this.table.keyring();
    this.seenChanges = changes;
    if (erasures === this.seenErasures) return false;
    this.seenErasures = erasures;
    this.forgetAll();
    return true;
  }

  private sweep(): void {
    try {
      this.forgetWhatWasErased();
    } catch {
      // Where it can't be told who was erased, nobody's key is kept.
      this.forgetAll();
    }
  }
}
