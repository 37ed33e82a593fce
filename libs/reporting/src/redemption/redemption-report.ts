import type { CalendarDate, Language, Minutes, Unsealer, Wording } from '@awr/kernel';
import { durationWording } from '@awr/ledger';
import { fromJson } from '@awr/projections';
import { count, minutes, words } from '../document/cell';
import { columnsIn, ofFigures, ofWords } from '../document/columns';
import type { Period, Report, Row } from '../document/report';
import { namesOf, timebankName } from '../names/names';
import type { ReportingDatabase } from '../views/reporting-database';
import { ledgerOf } from '../views/standing';
import { type Redeemed, redeemedByOffer } from './redeemed';
import { redemptionQuery } from './redeemed-entries';
import { venuesAccount } from './venue-entries';

export interface RedemptionAsked {
  readonly timebankId: string;
  readonly venueId: string;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  /** Days of service; where left out, all that was recorded since the venue's credits were last retired. */
  readonly period?: Period | undefined;
  /** Where the entries of a figure are listed. */
  readonly entriesAt: (query: string) => string;
}

const SAYS = {
  title: { cy: 'Adroddiad lleoliad', en: 'Venue’s report' },
  heading: { cy: 'Yr hyn y gwariwyd arno', en: 'What was taken up' },
  total: { cy: 'Cyfanswm', en: 'Total' },
  note: {
    cy: 'Pobl: aelodau gwahanol a dalodd. Nid yw gwariant a wrthdrowyd yn cyfrif.',
    en: 'People: different members who paid. Spending that was reversed does not count.',
  },
} as const satisfies Record<string, Wording>;

const COLUMNS = {
  offer: ofWords({ cy: 'Cynnig', en: 'Offer' }),
  people: ofFigures({ cy: 'Pobl', en: 'People' }),
  entries: ofFigures({ cy: 'Cofnodion', en: 'Entries' }),
  adults: ofFigures({ cy: 'Oedolion', en: 'Adults' }),
  under16s: ofFigures({ cy: 'Rhai dan 16', en: 'Under-16s' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** What was taken up at a venue, by offer. Undefined where the timebank has no such venue. */
export async function redemptionReport(
  views: ReportingDatabase,
  unsealer: Unsealer,
  asked: RedemptionAsked,
): Promise<Report | undefined> {
  const { timebankId, venueId, language, madeOn, period, entriesAt } = asked;
  const names = await namesOf(views, timebankId, language);
  const venue = names.venue.get(venueId);
  if (!venue) return undefined;
  const read = await ledgerOf(views, timebankId);
  const account = await venuesAccount(views, timebankId, venueId);
  const redeemed = read && account ? await redeemedByOffer(views, unsealer, read, account.account, period) : undefined;
  const at = (offerId?: string | null) =>
    entriesAt(redemptionQuery({ period, since: redeemed?.lastRetirement, offerId }));
  const titles = await offerTitles(views, timebankId, venueId, language);
  const offers = [...(redeemed?.byOffer ?? [])].map(([offerId, each]) => ({
    offerId,
    title: (offerId !== null ? titles.get(offerId) : undefined) ?? offerId ?? '–',
    each,
  }));
  const collator = new Intl.Collator(language === 'cy' ? 'cy-GB' : 'en-GB');
  const rows = offers
    .sort((a, b) => collator.compare(a.title, b.title))
    .map(({ offerId, title, each }): Row => ({ of: offerId, cells: cellsOf(title, each, at(offerId)) }));
  const total = { cells: cellsOf(SAYS.total[language], redeemed?.total ?? NOTHING, at()) };
  return {
    code: 'redemption',
    language,
    title: SAYS.title[language],
    about: [await timebankName(views, timebankId, language), venue.name],
    ...(period && { period }),
    madeOn,
    sections: [
      {
        code: 'by-offer',
        heading: SAYS.heading[language],
        words: [
          ...(period ? [] : [since(redeemed?.lastRetirement)[language]]),
          balanceWords(account?.minutes ?? 0)[language],
        ],
        table: { columns: columnsIn(language, COLUMNS), rows, total },
      },
    ],
    notes: [SAYS.note[language]],
  };
}

const NOTHING: Redeemed = { people: new Set(), entries: 0, adults: 0, under16s: 0, minutes: 0 };

function cellsOf(title: string, { people, entries, adults, under16s, minutes: time }: Redeemed, at: string) {
  const counts = [people.size, entries, adults, under16s].map((each) => count(each, at));
  return [words(title), ...counts, minutes(time, at)];
}

function since(retirement: string | undefined): Wording {
  return retirement === undefined
    ? {
        cy: 'Popeth a gofnodwyd hyd yma: nid yw credydau’r lleoliad wedi’u dirwyn i ben eto.',
        en: 'All that has been recorded: the venue’s credits have not been retired yet.',
      }
    : {
        cy: `Yr hyn a gofnodwyd ers dirwyn credydau’r lleoliad i ben ddiwethaf (${retirement}).`,
        en: `What was recorded since the venue’s credits were last retired (${retirement}).`,
      };
}

function balanceWords(balance: Minutes): Wording {
  const { cy, en } = durationWording(balance);
  return { cy: `Mae gan y lleoliad nawr: ${cy}.`, en: `The venue now holds: ${en}.` };
}

async function offerTitles(views: ReportingDatabase, timebankId: string, venueId: string, language: Language) {
  const rows = await views
    .selectFrom('offers')
    .select(['offer_id', 'title'])
    .where('timebank_id', '=', timebankId)
    .where('venue_id', '=', venueId)
    .execute();
  return new Map(rows.map(({ offer_id, title }) => [offer_id, fromJson(title)[language]]));
}
