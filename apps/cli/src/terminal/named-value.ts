import { ProblemFound } from '../problem-found';

/** The name and the value of a word of a command such as `expiryMonths=24`. */
export function namedValue(word: string, example: string): [name: string, value: string] {
  const [name = '', ...values] = word.split('=');
  const value = values.join('=');
  if (name !== '' && value !== '') return [name, value];
  throw new ProblemFound({
    cy: `Nid yw “${word}” yn dweud beth i’w newid. Ysgrifennwch enw a gwerth, megis ${example}.`,
    en: `“${word}” does not say what to change. Write a name and a value, such as ${example}.`,
  });
}
