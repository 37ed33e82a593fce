import { integer, optionalText, table, text } from '@awr/projections';

/**
 * A strand is what the same kind of entries for the same group, organisation and category have in common. There are
 * some hundreds of them where there are a million entries, so that reports add up strands instead of entries, and one
 * index finds entries by any of the four.
 */
export const strands = table({
  columns: {
    strand: integer,
    ledger: integer,
    kind: text,
    group_id: optionalText,
    organisation_id: optionalText,
    category: optionalText,
  },
  key: ['strand'],
  indexes: [['ledger', 'strand']],
});

/** The number of each strand, by what it is. What it does not have is an empty text, since a key can't be null. */
export const strand_numbers = table({
  columns: { ledger: integer, kind: text, group_id: text, organisation_id: text, category: text, strand: integer },
  key: ['ledger', 'kind', 'group_id', 'organisation_id', 'category'],
});
