import type { CalendarDate, Language, Wording } from '@awr/kernel';
import type { Period, Report } from '../document/report';
import { namesOf, timebankName } from '../names/names';
import { yearBefore } from '../periods/days-of-period';
import { settledBefore, type Settling } from '../periods/outside-period';
import type { ReportingDatabase, Tell } from '../views/reporting-database';
import { asKnownBefore, begunOn, type LedgerRead, ledgerOf } from '../views/standing';
import { inside, outside } from './audience';
import { gather } from './gather';
import { headlineSection, type HeadlineCode, HEADLINES } from './headline';
import { EXACT, notesFor, protection } from './notes';
import { type Telling, tableSections } from './tables';
import { GIVEN_BY, SPENT_BY } from './tally';

export interface FunderAsked extends Period {
  readonly timebankId: string;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  /** Counts of people under this are protected; left out for those who may see everything. */
  readonly smallCountsUnder?: number | undefined;
  readonly entriesAt: (query: string) => string;
  readonly tell?: Tell | undefined;
}

const TITLE: Wording = { cy: 'Adroddiad i’r cyllidwr', en: 'Report to the funder' };

/** What a timebank did in a period, beside the year before: for whoever pays for it, and whoever checks. */
export async function funderReport(views: ReportingDatabase, asked: FunderAsked): Promise<Report> {
  const { timebankId, language, from, until, madeOn, smallCountsUnder, tell } = asked;
  const isOutside = smallCountsUnder !== undefined;
  const read = (await ledgerOf(views, timebankId)) ?? { timebankId, ledger: NO_LEDGER, throughSeq: null };
  const begun = await begunOn(views, read);
  const gathered = async (period: Period) =>
    gather(views, isOutside ? await asSettled(views, read, { ...period, begun }) : read, period, tell ? { tell } : {});
  const both = [await gathered({ from, until }), await gathered(yearBefore({ from, until }))] as const;
  const names = await namesOf(views, timebankId, language);
  const audience = isOutside ? outside(smallCountsUnder) : inside(asked.entriesAt);
  const telling: Telling = { audience, names, language };
  return {
    code: 'funder',
    language,
    title: TITLE[language],
    about: [await timebankName(views, timebankId, language)],
    period: { from, until },
    madeOn,
    sections: [
      headlineSection(Object.keys(HEADLINES) as HeadlineCode[], both, audience, { language, isOutside }),
      ...tableSections('given', GIVEN_BY, both, telling),
      ...tableSections('spent', SPENT_BY, both, telling),
    ],
    notes: notesFor(language, isOutside ? protection(smallCountsUnder, { until, begun }) : [EXACT]),
  };
}

/** Numbers of ledgers begin at 1. */
const NO_LEDGER = 0;

/** As the ledger was when the period was settled: so each period is told in one way for ever. */
function asSettled(views: ReportingDatabase, read: LedgerRead, settling: Settling): Promise<LedgerRead> {
  return asKnownBefore(views, read, settledBefore(settling));
}
