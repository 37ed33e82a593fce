import type { Wording } from '@awr/kernel';
import { integer, json, optionalJson, table, text, type Row } from '@awr/projections';
import type { OfferDetailsChanged, OfferPublished } from '../../domain/timebank/timebank-events';
import { sortKey, welshSortKey } from '../folded';
import type { Stored } from '../stored';
import { textOf } from '../text-of';

export type OfferStatus = 'published' | 'withdrawn';

export const offers = table({
  columns: {
    timebank_id: text,
    offer_id: text,
    venue_id: text,
    title: json<Wording>(),
    sort_cy: text,
    sort_en: text,
    minutes_per_adult: integer,
    minutes_per_under_16: integer,
    limits: optionalJson<Wording>(),
    restrictions: optionalJson<Wording>(),
    status: textOf<OfferStatus>(),
    revision: integer,
  },
  key: ['timebank_id', 'offer_id'],
});

export function offerRow({ data, revision }: Stored<OfferPublished | OfferDetailsChanged>): Row<typeof offers> {
  const { offerId, title } = data;
  return {
    timebank_id: data.timebankId,
    offer_id: offerId,
    venue_id: data.venueId,
    title,
    sort_cy: welshSortKey(title.cy, offerId),
    sort_en: sortKey(title.en, offerId),
    minutes_per_adult: data.minutesPerAdult,
    minutes_per_under_16: data.minutesPerUnder16,
    limits: data.limits ?? null,
    restrictions: data.restrictions ?? null,
    status: 'published',
    revision,
  };
}
