import { type KeyObject, createSecretKey } from 'node:crypto';
import type { MasterKey } from '../master-key/master-key';
import { PrivacyError } from '../privacy-error';
import { HeldKeys } from './held-keys';
import type { KeyTable } from './key-table';

/** The person's key was destroyed. */
export const ERASED = Symbol('erased');

const SWEEP_MILLIS = 1000;

/**
 * Finds people's data keys: in memory, or unwrapped from the file.
 *
 * Once an erasure has returned, nobody opens that person's seals any more, in no thread and no process. For that,
 * SQLite's `data_version` is asked before each use of a key held in memory (about 4 µs, where unsealing takes about 10). It
 * works the same for threads and processes, and also in a long synchronous run, in which no message from another
 * thread (BroadcastChannel) would be delivered. A timer asks too, so that a process with nothing to do forgets as well.
 */
export class DataKeys {
  private readonly held: HeldKeys;
  private readonly sweeping: NodeJS.Timeout;
  private seenVersion: number;
  private seenErasures: number;

  constructor(
    private readonly table: KeyTable,
    private readonly master: MasterKey,
    mostHeld: number,
  ) {
    this.held = new HeldKeys(mostHeld);
    this.seenVersion = table.dataVersion();
    this.seenErasures = table.keyring().erasures;
    this.sweeping = setInterval(() => this.sweep(), SWEEP_MILLIS).unref();
  }

  /** The key in plain, for sealing and unsealing; undefined where the person never had one. */
  of(person: string): KeyObject | typeof ERASED | undefined {
    this.forgetWhatWasErased();
    const held = this.held.get(person);
    if (held) return held;
    const wrapped = this.table.find(person);
    if (wrapped === undefined) return undefined;
    if (wrapped === null) return ERASED;
    const key = this.unwrapped(person, wrapped);
    this.held.hold(person, key);
    return key;
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

  private unwrapped(person: string, wrapped: Uint8Array): KeyObject {
    const key = this.master.unwrap(person, wrapped);
    if (key) return createSecretKey(key);
    const keys = this.table.path;
    // The keys may have been wrapped anew by another process, since this one was opened.
    if (this.table.keyring().masterCheck !== this.master.check) throw new PrivacyError('master-key-differs', { keys });
    throw new PrivacyError('keys-unreadable', { keys, fault: `the key of ${person} does not open` });
  }

  private forgetWhatWasErased(): void {
    const version = this.table.dataVersion();
    if (version === this.seenVersion) return;
    this.seenVersion = version;
    const { erasures } = this.table.keyring();
    if (erasures === this.seenErasures) return;
    this.seenErasures = erasures;
    this.forgetAll();
  }

  private sweep(): void {
    try {
      this.forgetWhatWasErased();
    } catch {
      // Without the file it can't be told who was erased, so nobody's key is kept.
      this.forgetAll();
    }
  }
}
