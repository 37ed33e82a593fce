import type { CalendarDate, Language, Wording } from '@awr/kernel';
import type { Period, Report } from '../document/report';
import { namesOf, timebankName } from '../names/names';
import { yearBefore } from '../periods/days-of-period';
import type { ReportingDatabase, Tell } from '../views/reporting-database';
import { ledgerOf } from '../views/standing';
import { inside } from './audience';
import { gather } from './gather';
import { headlineSection } from './headline';
import { notesFor } from './notes';
import { tableSections } from './tables';

export interface OrganisationAsked extends Period {
  readonly timebankId: string;
  readonly organisationId: string;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  readonly entriesAt: (query: string) => string;
  readonly tell?: Tell | undefined;
}

const TITLE: Wording = { cy: 'Adroddiad sefydliad', en: 'Organisation’s report' };

/**
 * What an organisation hosted in a period. It recorded these hours itself, so they are told exactly; what members said of
 * their age and where they live is not its own to read. Undefined where there is no such organisation.
 */
export async function organisationReport(
  views: ReportingDatabase,
  asked: OrganisationAsked,
): Promise<Report | undefined> {
  const { timebankId, organisationId, language, from, until, madeOn, tell } = asked;
  const names = await namesOf(views, timebankId, language);
  const organisation = names.organisation.get(organisationId);
  if (!organisation) return undefined;
  const read = (await ledgerOf(views, timebankId)) ?? { timebankId, ledger: 0, throughSeq: null };
  const gathered = (period: Period) => gather(views, read, period, { organisationId, ...(tell && { tell }) });
  const both = [await gathered({ from, until }), await gathered(yearBefore({ from, until }))] as const;
  const telling = { audience: inside(asked.entriesAt), names, language, organisationId };
  const headlines = ['gave', 'first-time', 'hours', 'hours-per-day', 'active-days', 'groups', 'new-groups'] as const;
  return {
    code: 'organisation',
    language,
    title: TITLE[language],
    about: [await timebankName(views, timebankId, language), organisation.name],
    period: { from, until },
    madeOn,
    sections: [
      headlineSection(headlines, both, telling.audience, { language, organisationId }),
      ...tableSections('given', ['month', 'category', 'group'], both, telling),
    ],
    notes: notesFor(language),
  };
}
