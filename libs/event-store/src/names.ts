import { invariant } from '@awr/kernel';

// Control characters and halves of surrogate pairs do not survive in every store; a dollar in front is EventStoreDB's
// sign for what is its own.
const UNFIT = /^\$|[\p{Cc}\p{Cs}]/u;

/** Throws where a name of a stream or an event type is not one that every store can keep. */
export function requireName(name: string, of: string): void {
  const fit = typeof name === 'string' && name !== '' && !UNFIT.test(name);
  invariant(fit, `${JSON.stringify(name)} is not a name for ${of}`);
}

/** The part of a stream's name before its first `-`. */
export function categoryOf(stream: string): string {
  const dash = stream.indexOf('-');
  return dash === -1 ? stream : stream.slice(0, dash);
}
