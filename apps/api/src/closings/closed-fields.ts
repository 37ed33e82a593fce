import { type ClosingView, PLACE_CLOSING_REASONS, type PlaceClosingReason, type PlaceStatus } from '@awr/community';
import { Day, OneOf } from '../edge';
import { PageDto } from '../queries/page.dto';
import { told } from '../queries/told';

const PLACE_STATUSES = ['open', 'closed', 'all'] as const;

/** Lists show what is open, unless more is asked for. */
export abstract class PlacesAskedDto extends PageDto {
  @OneOf(PLACE_STATUSES, {
    says: {
      cy: 'Y rhai sydd ar agor (dyna a ddangosir os nas rhoddir), y rhai a gaewyd, neu bob un',
      en: 'Those that are open (so if left out), those that have closed, or all',
    },
    optional: true,
  })
  status?: (typeof PLACE_STATUSES)[number];
}

/** What a view is asked for. */
export function statusWanted({ status = 'open' }: PlacesAskedDto): PlaceStatus | undefined {
  return status === 'all' ? undefined : status;
}

/** Fields of the answer of what may close; neither is there while it is open. */
export abstract class ClosedFields {
  @Day({ says: { cy: 'Ar gau o’r diwrnod hwn', en: 'Closed from this day' }, optional: true })
  closedOn?: string;

  @OneOf(PLACE_CLOSING_REASONS, { says: { cy: 'Pam y’i caewyd', en: 'Why it closed' }, optional: true })
  reasonClosed?: PlaceClosingReason;
}

export function closedFields({ closedOn, reasonClosed }: Partial<ClosingView>): ClosedFields {
  return told({ closedOn, reasonClosed });
}
