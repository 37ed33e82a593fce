import { derivedId } from '@awr/kernel';
import type { ImportContext } from './import-context';
import type { RowPlace } from './row-outcome';

/** A command that a row asks for. */
export interface Planned<Command> extends RowPlace {
  readonly command: Command;
  readonly commandId: string;
  /** What the row says, normalised: the same for the same row, whenever it is read. */
  readonly content: Content;
  /** True where the timebank has it already. */
  readonly isThere: boolean;
}

export type Content = readonly (string | number)[];

/**
 * A command's id from what its row says, so that the same row is the same command in whatever file, however often it is
 * read. `occurrence` tells rows apart that are rightly there several times: the same people do go swimming twice a day.
 */
export function rowCommandId({ timebankId }: ImportContext, kind: string, content: Content, occurrence = 1): string {
  const repeated = occurrence > 1 ? [`#${occurrence}`] : [];
  return derivedId('import', timebankId, kind, ...content.map(String), ...repeated);
}

/** Counts how often each content has been met. */
export class Occurrences {
  private readonly met = new Map<string, RowPlace[]>();

  /** The rows met before with the same content; this one is added to them. */
  add(content: Content, place: RowPlace): readonly RowPlace[] {
    const key = JSON.stringify(content);
    const before = this.met.get(key) ?? [];
    this.met.set(key, [...before, place]);
    return before;
  }
}
