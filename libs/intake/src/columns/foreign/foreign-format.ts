/** How another program writes a sheet, and what of it is called what here. */
export interface ForeignFormat {
  readonly program: 'TimeOverflow' | 'Komunitin' | 'Awr';
  /** The headings by which its sheet is known; it may have others. */
  readonly knownBy: readonly string[];
  /** Its headings, and ours for the same; what is not here is left out. */
  readonly headings: Readonly<Record<string, string>>;
  /** Headings whose cells stand for a second column of ours too. */
  readonly alsoAs?: Readonly<Record<string, string>>;
  /** What a cell under one of its headings says in our words. */
  readonly said?: Readonly<Record<string, (cell: string) => string>>;
  /**
   * Its heading for when something happened (ISO 8601): what was earned must come before what it went on, and such
   * lists mostly have the newest first.
   */
  readonly inOrderOf?: string;
  /** True for an account that was suspended or deleted there: what it gave and was given counts all the same. */
  readonly isInactive?: (cell: (heading: string) => string) => boolean;
  /** False for a row that it lists although it never counted. */
  readonly counts?: (cell: (heading: string) => string) => boolean;
}
