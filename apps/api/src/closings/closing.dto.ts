import {
  PLACE_CLOSING_REASONS,
  PLACE_REOPENING_REASONS,
  type PlaceClosingReason,
  type PlaceReopeningReason,
  type PlaceStatus,
} from '@awr/community';
import type { Wording } from '@awr/kernel';
import { Day, Id, OneOf } from '../edge';

const says = {
  id: { cy: 'Id yr hyn a gaewyd neu a ailagorwyd', en: 'The id of what was closed or reopened' },
  closedOn: {
    cy: 'Y diwrnod cyntaf nad oes dim yn digwydd yno; heddiw os nas rhoddir, a byth yn y dyfodol',
    en: 'The first day on which nothing goes on there; today if left out, and never in the future',
  },
  reopenedOn: {
    cy: 'Y diwrnod cyntaf y gall rhywbeth ddigwydd yno eto; heddiw os nas rhoddir. Diwrnod y cau, os camgymeriad ydoedd',
    en: 'The first day on which something may go on there again; today if left out. The day of the closing, if that was a mistake',
  },
  reason: { cy: 'Pam', en: 'Why' },
  status: { cy: 'A yw ar agor', en: 'Whether it is open' },
} satisfies Record<string, Wording>;

export class PlaceClosingDto {
  @Day({ says: says.closedOn, optional: true })
  on?: string;

  @OneOf(PLACE_CLOSING_REASONS, { says: says.reason })
  reason!: PlaceClosingReason;
}

export class PlaceReopeningDto {
  @Day({ says: says.reopenedOn, optional: true })
  on?: string;

  @OneOf(PLACE_REOPENING_REASONS, { says: says.reason })
  reason!: PlaceReopeningReason;
}

export class PlaceClosingAnswer {
  @Id({ says: says.id })
  id!: string;

  @OneOf(['open', 'closed'], { says: says.status })
  status!: PlaceStatus;

  @Day({ says: { cy: 'O’r diwrnod hwn', en: 'From this day' } })
  on!: string;

  @OneOf([...new Set([...PLACE_CLOSING_REASONS, ...PLACE_REOPENING_REASONS])], { says: says.reason })
  reason!: PlaceClosingReason | PlaceReopeningReason;
}
