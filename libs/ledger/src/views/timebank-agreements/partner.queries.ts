import type { CommunityViews } from '@awr/community';
import type { Minutes, Wording } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger-views';

export type PartnerTables = Pick<LedgerTables, 'timebank_agreements'> & Pick<CommunityViews, 'timebanks'>;

/** What other timebanks are called, by their ids. */
export type PartnerNames = ReadonlyMap<string, Wording>;

/** A timebank whose members can be sent credits. */
export interface PartnerView {
  readonly timebankId: string;
  readonly name: Wording | null;
  /** The most that one transfer may carry. */
  readonly transferMinutes: Minutes;
}

/**
 * The other timebanks that one may know of: those that either has proposed an agreement to. Of others not even their
 * names are told.
 */
export class PartnerQueries {
  constructor(private readonly views: Kysely<PartnerTables>) {}

  async names(timebankId: string): Promise<PartnerNames> {
    const rows = await this.of(timebankId).execute();
    return new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.partner_id, fromJson(row.name)] as const])));
  }

  async name(timebankId: string, partnerId: string): Promise<Wording | undefined> {
    const row = await this.of(timebankId).where('g.partner_id', '=', partnerId).executeTakeFirst();
    return row?.name ? fromJson(row.name) : undefined;
  }

  /** Those with whom an agreement is in force. A timebank has a handful of them. */
  async inForce(timebankId: string): Promise<PartnerView[]> {
    const rows = await this.of(timebankId).where('g.status', '=', 'in-force').orderBy('g.partner_id').execute();
    return rows.map(({ partner_id, name, agreed }) => ({
      timebankId: partner_id,
      name: name === null ? null : fromJson(name),
      transferMinutes: agreed === null ? 0 : fromJson(agreed).transferMinutes,
    }));
  }

  // Where the other is kept here too, it says itself what it is called.
  private of(timebankId: string) {
    return this.views
      .selectFrom('timebank_agreements as g')
      .leftJoin('timebanks as t', 't.timebank_id', 'g.partner_id')
      .select(['g.partner_id', 'g.agreed'])
      .select(({ fn }) => fn.coalesce('t.name', 'g.partner_name').as('name'))
      .where('g.timebank_id', '=', timebankId);
  }
}
