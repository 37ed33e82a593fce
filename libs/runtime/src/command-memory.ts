import { invariant } from '@awr/kernel';

/** What a snapshot keeps of a CommandMemory. */
export interface EncodedCommandMemory {
  readonly count: number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly revisions: Uint32Array;
}

const SMALLEST = 8;
const FULLEST = 0.7;

/**
 * Which command ids a stream has answered, and at which revision: 12 bytes a slot, so that a ledger can remember
 * millions for ever. Ids are kept as 64-bit hashes; whoever asks checks each candidate against the event itself.
 * An open-addressing table with linear probing.
 */
export class CommandMemory {
  private count = 0;
  private high = new Uint32Array(SMALLEST);
  private low = new Uint32Array(SMALLEST);
  /** One more than the revision of the command's first event; 0 is an empty slot. */
  private revisions = new Uint32Array(SMALLEST);

  remember(commandId: string, revision: number): void {
    if (this.count + 1 > this.revisions.length * FULLEST) this.grow();
    const [high, low] = hash64(commandId);
    this.place(high, low, revision + 1);
    this.count += 1;
  }

  /** The revisions at which this command may have been answered; almost always none or one. */
  candidates(commandId: string): number[] {
    const [high, low] = hash64(commandId);
    const mask = this.revisions.length - 1;
    const found: number[] = [];
    for (let slot = low & mask; this.revisions[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.high[slot] === high && this.low[slot] === low) found.push(this.revisions[slot]! - 1);
    }
    return found;
  }

  encode(): EncodedCommandMemory {
    return { count: this.count, high: this.high, low: this.low, revisions: this.revisions };
  }

  static decode(encoded: EncodedCommandMemory): CommandMemory {
    const memory = new CommandMemory();
    Object.assign(memory, encoded);
    invariant(memory.high.length === memory.revisions.length, 'a command memory has as many hashes as revisions');
    return memory;
  }

  private grow(): void {
    const old = this.encode();
    const size = old.revisions.length * 2;
    this.high = new Uint32Array(size);
    this.low = new Uint32Array(size);
    this.revisions = new Uint32Array(size);
    for (let slot = 0; slot < old.revisions.length; slot += 1) {
      if (old.revisions[slot] !== 0) this.place(old.high[slot]!, old.low[slot]!, old.revisions[slot]!);
    }
  }

  private place(high: number, low: number, stored: number): void {
    const mask = this.revisions.length - 1;
    let slot = low & mask;
    while (this.revisions[slot] !== 0) slot = (slot + 1) & mask;
    this.high[slot] = high;
    this.low[slot] = low;
    this.revisions[slot] = stored;
  }
}

/** cyrb53's two 32-bit lanes (public domain, bryc): quick, well mixed, not meant to withstand an attacker. */
function hash64(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}
