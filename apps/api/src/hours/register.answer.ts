import { MOST_REGISTER_LINES } from '@awr/ledger';
import { ListOf } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';

export class RegisterAnswer {
  @ListOf(() => EntryAnswer, {
    says: { cy: 'Y cofnodion, yn nhrefn y llinellau', en: 'The entries, in the order of the lines' },
    least: 1,
    most: MOST_REGISTER_LINES,
  })
  items!: EntryAnswer[];
}
