import type { StoredEvent } from '@awr/event-store';
import type { RowsOf, ViewWriter } from '@awr/projections';
import type { Kysely } from 'kysely';
import type { AgreementEvent } from '../../domain/agreements/agreement-events';
import { claims } from './claims/claims.table';
import { exchange_parties, exchanges } from './exchanges/exchanges.tables';

export const agreementTables = { claims, exchanges, exchange_parties };

/** What the projection writes to. */
export type AgreementViews = ViewWriter<typeof agreementTables>;
/** The same tables as SQL has them. */
export type AgreementTables = RowsOf<typeof agreementTables>;
/** What queries read. */
export type AgreementDatabase = Kysely<AgreementTables>;

/** An event of a claim or an exchange, as a projection meets it in the log. */
export type Stored<Type extends AgreementEvent['type']> = StoredEvent<
  string,
  Extract<AgreementEvent, { type: Type }>['data']
>;
