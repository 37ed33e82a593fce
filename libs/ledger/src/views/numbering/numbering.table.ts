import { integer, table, text } from '@awr/projections';

/**
 * Short numbers for long names. A million entries name their accounts, strands and recorders by number, which makes
 * the entries and each of their indexes about seven times smaller than with the names themselves.
 */
export const ledger_numbers = table({
  columns: { series: text, name: text, number: integer },
  key: ['series', 'name'],
});
