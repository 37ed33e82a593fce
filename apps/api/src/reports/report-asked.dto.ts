import { type Language, LANGUAGES } from '@awr/kernel';
import {
  type Dimension,
  GIVEN_BY,
  NO_OFFER,
  REPORT_FORMATS,
  type ReportFormat,
  SELECTED,
  type Selected,
  SPENT_BY,
} from '@awr/reporting';
import { Day, Id, LastDay, Line, OneOf } from '../edge';
import { PageDto } from '../queries/page.dto';

const says = {
  format: {
    cy: 'Ym mha fformat; hebddo, yr hyn y mae Accept yn gofyn amdano, neu JSON',
    en: 'In which format; without it, what Accept asks for, or JSON',
  },
  lang: { cy: 'Ym mha iaith; hebddi, iaith Accept-Language', en: 'In which language; without it, Accept-Language’s' },
  from: { cy: 'Diwrnod cyntaf y cyfnod', en: 'The first day of the period' },
  until: { cy: 'Diwrnod olaf y cyfnod', en: 'The last day of the period' },
  protected: {
    cy: 'Gwarchod cyfrifon bach, fel y gwelir yr adroddiad o’r tu allan',
    en: 'Protect small counts, as the report is seen from outside',
  },
};

/** How a report is wanted. */
export class ReportWantedDto {
  @OneOf(REPORT_FORMATS, { says: says.format, optional: true })
  format?: ReportFormat;

  @OneOf(LANGUAGES, { says: says.lang, optional: true })
  lang?: Language;
}

/** A report of a period. */
export class PeriodReportDto extends ReportWantedDto {
  @Day({ says: says.from, example: '2025-04-01' })
  from!: string;

  @LastDay({ first: 'from', says: says.until, example: '2026-03-31' })
  until!: string;
}

export class FunderReportDto extends PeriodReportDto {
  @OneOf(['true', 'false'], { says: says.protected, optional: true })
  protected?: 'true' | 'false';
}

/** A venue’s report may be of a period, or of all since its credits were last retired. */
export class VenueReportDto extends ReportWantedDto {
  @Day({ says: says.from, optional: true })
  from?: string;

  @LastDay({ first: 'from', says: says.until, optional: true })
  until?: string;
}

/** Which figure of a venue’s report is opened to its entries: of all offers or of one. */
export class RedeemedEntriesDto extends PageDto {
  @Day({ says: says.from, optional: true })
  from?: string;

  @LastDay({ first: 'from', says: says.until, optional: true })
  until?: string;

  @Line({
    says: { cy: 'Yr hyn a gofnodwyd ar ôl y cofnod hwn', en: 'What was recorded after this entry' },
    optional: true,
    example: 'e-000123',
  })
  since?: string;

  @Line({
    says: {
      cy: `Id y cynnig; ${NO_OFFER} am yr hyn heb gynnig`,
      en: `The offer’s id; ${NO_OFFER} for what was without one`,
    },
    optional: true,
  })
  offer?: string;
}

const DIMENSIONS: readonly Dimension[] = [...new Set([...GIVEN_BY, ...SPENT_BY])];

/** Which figure of a report is opened to its entries. */
export class FigureEntriesDto extends PageDto {
  @OneOf(Object.keys(SELECTED), { says: { cy: 'Pa ffigur', en: 'Which figure' } })
  figure!: Selected;

  @Day({ says: says.from, example: '2025-04-01' })
  from!: string;

  @LastDay({ first: 'from', says: says.until, example: '2026-03-31' })
  until!: string;

  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisation?: string;

  @OneOf(DIMENSIONS, { says: { cy: 'Tabl yn ôl beth', en: 'The table by what' }, optional: true })
  by?: Dimension;

  @Line({
    says: {
      cy: 'Y rhes: id, cod neu fis; hebddi, y rhai heb ddim',
      en: 'The row: id, code or month; without it, those with none',
    },
    optional: true,
  })
  of?: string;
}
