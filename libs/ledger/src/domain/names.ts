/** Long ids that come again and again, each by a short number from 1. */
export class Names {
  private readonly places = new Map<string, number>();
  private readonly named: string[] = [];

  constructor(names: readonly string[] = []) {
    for (const name of names) this.placeOf(name);
  }

  get all(): readonly string[] {
    return [...this.places.keys()];
  }

  /** The number of a name, which has one from now on; 0 for no name. */
  placeOf(name: string | undefined): number {
    if (name === undefined) return 0;
    const place = this.places.get(name) ?? this.places.size + 1;
    this.places.set(name, place);
    if (place > this.named.length) this.named.push(name);
    return place;
  }

  find(name: string): number | undefined {
    return this.places.get(name);
  }

  at(place: number): string | undefined {
    return this.named[place - 1];
  }
}
