import { type CalendarDate, type Minutes, invariant } from '@awr/kernel';
import { dayNumber, dayOf } from './day-number';
import { ENTRY_KINDS, type EntryKind } from './entry-kind';
import { Names } from './names';

/** What the ledger itself must remember of an entry; everything else about it is in the log and the views. */
export interface BookedEntry {
  readonly minutes: Minutes;
  readonly debitOrdinal: number;
  readonly creditOrdinal: number;
  readonly kind: EntryKind;
  /** The day of the service. */
  readonly on: CalendarDate;
  /** The organisation that issued the credits, where one did. */
  readonly organisationId?: string | undefined;
  /** What it was recorded together with, where it was. */
  readonly batchId?: string | undefined;
  readonly isReversed: boolean;
  readonly isReversal: boolean;
}

export interface EncodedEntryBook {
  readonly minutes: Uint32Array;
  readonly debits: Uint32Array;
  readonly credits: Uint32Array;
  readonly days: Uint32Array;
  readonly marks: Uint8Array;
  readonly organisations: Uint32Array;
  readonly batches: Uint32Array;
  readonly organisationNames: readonly string[];
  readonly batchNames: readonly string[];
}

const REVERSED = 1;
const REVERSAL = 2;
/** An entry's kind, by its place among ENTRY_KINDS, in the bits above the marks. */
const KIND_SHIFT = 3;
const FIRST_CAPACITY = 64;

/** Every entry of a ledger in 25 bytes, so that a million entries are 25 MB in memory and in a snapshot. */
export class EntryBook {
  private count = 0;
  // An amount is at most MOST_MINUTES, which fits in 32 bits.
  private minutes = new Uint32Array(FIRST_CAPACITY);
  private debits = new Uint32Array(FIRST_CAPACITY);
  private credits = new Uint32Array(FIRST_CAPACITY);
  private days = new Uint32Array(FIRST_CAPACITY);
  private marks = new Uint8Array(FIRST_CAPACITY);
  // Places among the names, from 1; 0 for none.
  private organisations = new Uint32Array(FIRST_CAPACITY);
  private batches = new Uint32Array(FIRST_CAPACITY);
  private organisationNames = new Names();
  private batchNames = new Names();

  get size(): number {
    return this.count;
  }

  /** Entries are numbered from 1. */
  find(number: number): BookedEntry | undefined {
    const place = number - 1;
    if (!(place >= 0 && place < this.count)) return undefined;
    return {
      minutes: this.minutes[place]!,
      debitOrdinal: this.debits[place]!,
      creditOrdinal: this.credits[place]!,
      kind: ENTRY_KINDS[this.marks[place]! >> KIND_SHIFT]!,
      on: dayOf(this.days[place]!),
      organisationId: this.organisationNames.at(this.organisations[place]!),
      batchId: this.batchNames.at(this.batches[place]!),
      isReversed: (this.marks[place]! & REVERSED) !== 0,
      isReversal: (this.marks[place]! & REVERSAL) !== 0,
    };
  }

  add(entry: Omit<BookedEntry, 'isReversed' | 'isReversal'>): void {
    if (this.count === this.marks.length) this.resize(this.count * 2);
    this.minutes[this.count] = entry.minutes;
    this.debits[this.count] = entry.debitOrdinal;
    this.credits[this.count] = entry.creditOrdinal;
    this.days[this.count] = dayNumber(entry.on);
    this.marks[this.count] = kindBits(entry.kind);
    this.organisations[this.count] = this.organisationNames.placeOf(entry.organisationId);
    this.batches[this.count] = this.batchNames.placeOf(entry.batchId);
    this.count += 1;
  }

  /** Notes that the entry with one number is undone by the entry with the other. */
  markReversed(number: number, reversal: number): void {
    this.marks[number - 1]! |= REVERSED;
    this.marks[reversal - 1]! |= REVERSAL;
  }

  /** The numbers of the entries that were recorded together, the first one first. */
  ofBatch(batchId: string): number[] {
    const place = this.batchNames.find(batchId);
    const numbers: number[] = [];
    if (place === undefined) return numbers;
    for (let index = this.batches.indexOf(place); index >= 0 && index < this.count;) {
      numbers.push(index + 1);
      index = this.batches.indexOf(place, index + 1);
    }
    return numbers;
  }

  /** Minutes that an organisation issued in a time, both days included, less what was reversed since. */
  issuedBy(organisationId: string, from: CalendarDate, until: CalendarDate): Minutes {
    const place = this.organisationNames.find(organisationId);
    const [first, last] = [dayNumber(from), dayNumber(until)];
    let minutes = 0;
    for (let index = 0; place !== undefined && index < this.count; index += 1) {
      if (this.organisations[index] !== place || (this.marks[index]! & REVERSED) !== 0) continue;
      if (this.days[index]! >= first && this.days[index]! <= last) minutes += this.minutes[index]!;
    }
    return minutes;
  }

  /**
   * By the ordinal of the account, the minutes that it received for days after this one. What was reversed, and the
   * reversal, are left out: it is as if they had not been.
   */
  receivedAfter(day: CalendarDate, ordinals: number): Float64Array {
    const after = dayNumber(day);
    const received = new Float64Array(ordinals);
    for (let index = 0; index < this.count; index += 1) {
      if (this.days[index]! <= after || (this.marks[index]! & (REVERSED | REVERSAL)) !== 0) continue;
      received[this.credits[index]!]! += this.minutes[index]!;
    }
    return received;
  }

  /** Every entry in its order, with as little as closing a period asks of it. */
  each(see: (number: number, kind: EntryKind, minutes: Minutes, on: CalendarDate) => void): void {
    // Many entries of one day come one after another, and a day takes longer to write than to compare.
    let [known, on] = [0, ''];
    for (let index = 0; index < this.count; index += 1) {
      const day = this.days[index]!;
      if (day !== known) [known, on] = [day, dayOf(day)];
      see(index + 1, ENTRY_KINDS[this.marks[index]! >> KIND_SHIFT]!, this.minutes[index]!, on);
    }
  }

  /** What entries of later days have added to each account, by ordinal. */
  movedAfter(day: CalendarDate, ordinals: number): Float64Array {
    const after = dayNumber(day);
    const moved = new Float64Array(ordinals);
    for (let index = 0; index < this.count; index += 1) {
      if (this.days[index]! <= after) continue;
      moved[this.debits[index]!]! -= this.minutes[index]!;
      moved[this.credits[index]!]! += this.minutes[index]!;
    }
    return moved;
  }

  /** A copy, trimmed to what is in use. */
  encode(): EncodedEntryBook {
    return {
      minutes: this.minutes.slice(0, this.count),
      debits: this.debits.slice(0, this.count),
      credits: this.credits.slice(0, this.count),
      days: this.days.slice(0, this.count),
      marks: this.marks.slice(0, this.count),
      organisations: this.organisations.slice(0, this.count),
      batches: this.batches.slice(0, this.count),
      organisationNames: this.organisationNames.all,
      batchNames: this.batchNames.all,
    };
  }

  static decode({ organisationNames, batchNames, ...columns }: EncodedEntryBook): EntryBook {
    const book = new EntryBook();
    const names = { organisationNames: new Names(organisationNames), batchNames: new Names(batchNames) };
    Object.assign(book, { ...columns, ...names, count: columns.marks.length });
    book.resize(Math.max(FIRST_CAPACITY, columns.marks.length));
    return book;
  }

  private resize(capacity: number): void {
    this.minutes = grown(this.minutes, new Uint32Array(capacity));
    this.debits = grown(this.debits, new Uint32Array(capacity));
    this.credits = grown(this.credits, new Uint32Array(capacity));
    this.days = grown(this.days, new Uint32Array(capacity));
    this.marks = grown(this.marks, new Uint8Array(capacity));
    this.organisations = grown(this.organisations, new Uint32Array(capacity));
    this.batches = grown(this.batches, new Uint32Array(capacity));
  }
}

function kindBits(kind: EntryKind): number {
  const place = ENTRY_KINDS.indexOf(kind);
  invariant(place >= 0 && place < 256 >> KIND_SHIFT, `${kind} is a kind of entry too many for its bits`);
  return place << KIND_SHIFT;
}

function grown<Column extends Uint32Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
