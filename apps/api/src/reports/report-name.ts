import type { Wording } from '@awr/kernel';
import type { Report, ReportCode, ReportFormat } from '@awr/reporting';

const NAMES: Readonly<Record<ReportCode, Wording>> = {
  funder: { cy: 'adroddiad-i-gyllidwr', en: 'report-to-funder' },
  organisation: { cy: 'adroddiad-sefydliad', en: 'organisation-report' },
  statement: { cy: 'cyfriflen', en: 'statement' },
  receipt: { cy: 'derbynneb', en: 'receipt' },
  'work-list': { cy: 'rhestr-waith', en: 'work-list' },
  redemption: { cy: 'adroddiad-lleoliad', en: 'venue-report' },
};

/** What a report's file is called, in its language: letters that every system takes, and no person's name. */
export function fileName({ code, language, period, madeOn }: Report, format: ReportFormat, about?: string): string {
  const when = period ? `${period.from}_${period.until}` : madeOn;
  return `${[NAMES[code][language], about, when].filter(Boolean).join('-')}.${format}`;
}
