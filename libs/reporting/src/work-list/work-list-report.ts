import type { Policy } from '@awr/community';
import type { CalendarDate, Language, Wording } from '@awr/kernel';
import type { Report, Section } from '../document/report';
import { timebankName } from '../names/names';
import type { ReportingDatabase } from '../views/reporting-database';
import { birthdays } from './birthdays';
import { claimsWaiting } from './claims-waiting';
import { dormantMembers } from './dormant-members';
import { exchangesNotAgreed } from './exchanges-not-agreed';
import { holdsLapsing } from './holds-lapsing';
import { nearLimits } from './near-limits';
import { openDisputes } from './open-disputes';

export interface WorkListAsked {
  readonly timebankId: string;
  readonly policy: Policy;
  readonly language: Language;
  readonly madeOn: CalendarDate;
}

/** Something that somebody has to see to; each knows its own part of the views. Undefined where it is not wanted. */
type Work = (views: ReportingDatabase, asked: WorkListAsked) => Promise<Section | undefined>;
const WORK: readonly Work[] = [
  claimsWaiting,
  exchangesNotAgreed,
  openDisputes,
  holdsLapsing,
  nearLimits,
  dormantMembers,
  birthdays,
];

const TITLE: Wording = { cy: 'Rhestr waith y brocer', en: 'The broker’s work list' };

/** What waits for the broker today. A part with nothing in it says so, so that nobody wonders whether it was looked at. */
export async function workListReport(views: ReportingDatabase, asked: WorkListAsked): Promise<Report> {
  const { timebankId, language, madeOn } = asked;
  const sections: Section[] = [];
  for (const work of WORK) {
    const section = await work(views, asked);
    if (section) sections.push(section);
  }
  return {
    code: 'work-list',
    language,
    title: TITLE[language],
    about: [await timebankName(views, timebankId, language)],
    madeOn,
    sections,
    notes: [],
  };
}
