import { text, type Column } from '@awr/projections';

/** A column of texts of which only some are possible, such as a status. */
export function textOf<Text extends string>(): Column<Text, 'text'> {
  return text as Column<Text, 'text'>;
}
