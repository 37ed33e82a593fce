import { optionalText, text, type Column } from '@awr/projections';

/** A column of texts of which only some are possible, such as a status. */
export function textOf<Text extends string>(): Column<Text, 'text'> {
  return text as Column<Text, 'text'>;
}

/** The same where there may be none. */
export function optionalTextOf<Text extends string>(): Column<Text | null, 'text'> {
  return optionalText as Column<Text | null, 'text'>;
}
