interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A page with each of its items told. */
export function tellEach<View, Told>({ items, next }: Page<View>, tell: (view: View) => Told): Page<Told> {
  return { items: items.map(tell), next };
}
