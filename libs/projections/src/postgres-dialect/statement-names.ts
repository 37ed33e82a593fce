import type { QueryConfig } from 'pg';

/** The engine says few different things, again and again; a rebuild brings some more. */
const MOST_NAMES = 1_000;

/** Lets the server parse a statement once for each connection, by giving it a name there. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  asQuery(text: string, values: readonly unknown[]): QueryConfig {
    const query = { text, values: values as unknown[] };
    const isSaidAgain = values.length > 0;
    if (!isSaidAgain) return query;
    const name = this.names.get(text) ?? this.nameOf(text);
    return name === undefined ? query : { ...query, name };
  }

  private nameOf(text: string): string | undefined {
    if (this.names.size >= MOST_NAMES) return undefined;
    const name = `awr_${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
