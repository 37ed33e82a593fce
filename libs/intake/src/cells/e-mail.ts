import { type Problem, problem } from '../problems/problem';

// One @, something on both sides, a dot in the domain, no blanks: whether it works only a message can tell.
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

/** An e-mail address, also where it was copied with its name or as a link; undefined where the cell is empty. */
export function readEmail(text: string): string | undefined | Problem {
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, '');
  if (address === '' || /^[-–—]$/.test(address)) return undefined;
  return ADDRESS.test(address) ? address : problem('email-unreadable', text);
}
