import { memberAccount } from '@awr/ledger';
import { sql } from 'kysely';

const BEGINNING = memberAccount('');

/** The id of the account of `m`, by which accounts are found at once; by their holder each would be looked at. */
export function accountOfMember() {
  return sql<string>`${sql.lit(BEGINNING)} || m.member_id`;
}
