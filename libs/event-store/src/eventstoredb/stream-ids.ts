// Each place holds the 128 bits of an id and the revision, plus one: 20 bytes.
const WORDS = 5;
const FIRST_PLACES = 16;

/**
 * Which event ids a stream holds, and at which revision: some 20 to 60 bytes an event. The server knows of ids only
 * as long as it remembers them, so whoever appends must know for how long the stream is.
 */
export class StreamIds {
  private places = FIRST_PLACES;
  private table = new Uint32Array(FIRST_PLACES * WORDS);
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(id: string): number | undefined {
    const words = wordsOf(id);
    const revision = this.table[this.find(words) + 4] as number;
    return revision === 0 ? undefined : revision - 1;
  }

  set(id: string, revision: number): void {
    if ((this.count + 1) * 4 > this.places * 3) this.grow();
    this.put([...wordsOf(id), revision + 1]);
  }

  private put(place: readonly number[]): void {
    const at = this.find(place);
    if (this.table[at + 4] === 0) this.count += 1;
    this.table.set(place, at);
  }

  /** Where the id stands, or the empty place where it would. */
  private find(words: readonly number[]): number {
    // The last bits of a UUID are its random ones, whichever its version.
    let place = (words[3] as number) & (this.places - 1);
    for (;;) {
      const at = place * WORDS;
      if (this.table[at + 4] === 0 || this.isAt(at, words)) return at;
      place = (place + 1) & (this.places - 1);
    }
  }

  private isAt(at: number, words: readonly number[]): boolean {
    const { table } = this;
    return (
      table[at] === words[0] && table[at + 1] === words[1] && table[at + 2] === words[2] && table[at + 3] === words[3]
    );
  }

  private grow(): void {
    const old = this.table;
    this.places *= 2;
    this.table = new Uint32Array(this.places * WORDS);
    this.count = 0;
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 4] !== 0) this.put([...old.subarray(at, at + WORDS)]);
    }
  }
}

function wordsOf(id: string): number[] {
  const hex = id.replaceAll('-', '');
  return [0, 8, 16, 24].map((from) => Number.parseInt(hex.slice(from, from + 8), 16));
}
