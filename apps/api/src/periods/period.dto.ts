import type { CalendarDate } from '@awr/kernel';
import { AccountName, Day, Line, OneOf, YesOrNo } from '../edge';
import { DIMENSIONS, type Dimension } from '../reports/report.dto';

export class PeriodDto {
  @Day({
    says: { cy: 'Diwrnod olaf y cyfnod', en: 'The last day of the period' },
    example: '2025-12-31',
  })
  until!: CalendarDate;

  @YesOrNo({
    says: { cy: 'Dangos yn unig beth a gaeid, heb gau dim', en: 'Only show what would be closed, and close nothing' },
    optional: true,
  })
  dryRun = false;
}

export class ReopeningDto {
  @Line({ says: { cy: 'Pam', en: 'Why' }, most: 500 })
  reason!: string;
}

export class BookedDto {
  @OneOf(DIMENSIONS, { says: { cy: 'Yn ôl beth', en: 'By what' } })
  by!: Dimension;
}

export class ProofAskedDto {
  @AccountName({ says: { cy: 'Y cyfrif', en: 'The account' }, example: 'pot' })
  account!: string;
}

export const balance = {
  says: { cy: 'Y balans ar ddiwedd y cyfnod, mewn munudau', en: 'The balance at the end of the period, in minutes' },
  ...{ least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, example: 90 },
};
export const count = { least: 0, most: Number.MAX_SAFE_INTEGER, example: 12 };
