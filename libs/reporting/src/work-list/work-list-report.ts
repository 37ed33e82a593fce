import type { Policy } from '@awr/community';
import type { CalendarDate, Instant, Language, Wording } from '@awr/kernel';
import type { Report } from '../document/report';
import { timebankName } from '../names/names';
import type { ReportingDatabase } from '../views/reporting-database';
import { atAGlance } from './at-a-glance';
import { birthdays } from './birthdays';
import { claimsWaiting } from './claims-waiting';
import { dormantMembers } from './dormant-members';
import { exchangesNotAgreed } from './exchanges-not-agreed';
import { holdsLapsing } from './holds-lapsing';
import { nearLimits } from './near-limits';
import { openDisputes } from './open-disputes';
import type { WorkPart } from './work-part';

export interface WorkListAsked {
  readonly timebankId: string;
  readonly policy: Policy;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  /** The moment it is: what has lapsed by then waits no more, whether or not the log says so yet. */
  readonly at: Instant;
}

/** Something that somebody has to see to; each knows its own part of the views. Undefined where it is not wanted. */
type Work = (views: ReportingDatabase, asked: WorkListAsked) => Promise<WorkPart | undefined>;

/** What lapses comes before what can wait, and what is pleasant before what is never done with. */
const WORK: readonly Work[] = [
  claimsWaiting,
  exchangesNotAgreed,
  holdsLapsing,
  openDisputes,
  birthdays,
  nearLimits,
  dormantMembers,
];

const TITLE: Wording = { cy: 'Rhestr waith y brocer', en: 'The broker’s work list' };

/** What waits for the broker today. A part with nothing in it says so, so that nobody wonders whether it was looked at. */
export async function workListReport(views: ReportingDatabase, asked: WorkListAsked): Promise<Report> {
  const { timebankId, language, madeOn } = asked;
  const parts: WorkPart[] = [];
  for (const work of WORK) {
    const part = await work(views, asked);
    if (part) parts.push(part);
  }
  return {
    code: 'work-list',
    language,
    title: TITLE[language],
    about: [await timebankName(views, timebankId, language)],
    madeOn,
    sections: [atAGlance(parts, language), ...parts.map(({ section }) => section)],
    notes: [],
  };
}
