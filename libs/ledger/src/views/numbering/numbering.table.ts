import { integer, table, text } from '@awr/projections';

/**
 * The last number that each series has given. A million entries name their accounts, strands and recorders by number,
 * which makes the entries and each of their indexes about seven times smaller than with long ids.
 */
export const ledger_numbers = table({
  columns: { series: text, last: integer },
  key: ['series'],
});
