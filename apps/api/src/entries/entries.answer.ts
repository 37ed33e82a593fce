import { ListOf } from '../edge';
import { EntryAnswer } from './entry.answer';

/** Entries that were made together. */
export class EntriesAnswer {
  @ListOf(() => EntryAnswer, {
    says: { cy: 'Y cofnodion, yn nhrefn eu gwneud', en: 'The entries, in the order in which they were made' },
    ...{ least: 1, most: 100_000 },
  })
  items!: EntryAnswer[];
}
