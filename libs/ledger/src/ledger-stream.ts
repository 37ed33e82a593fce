import { invariant } from '@awr/kernel';
import { ledgerDecider } from './ledger.decider';

const PREFIX = `${ledgerDecider.category}-`;

/** The timebank whose ledger a stream is. */
export function timebankOf(stream: string): string {
  invariant(stream.startsWith(PREFIX), `${stream} is not a ledger`);
  return stream.slice(PREFIX.length);
}
