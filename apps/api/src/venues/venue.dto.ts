import type { ChangeVenueDetails, VenueView, WelcomeVenue } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { closedFields, ClosedFields, PlacesAskedDto } from '../closings/closed-fields';
import { given } from '../commands/given';
import { told } from '../queries/told';
import { Bilingual, BilingualOrNull, Id, WordingDto } from '../edge';

const name = { cy: 'Enw’r lleoliad', en: 'The venue’s name' };
const place = { cy: 'Ble y mae', en: 'Where it is' };

export class VenueDto {
  @Bilingual({ says: name, example: { cy: 'Y Sinema', en: 'The Cinema' } })
  name!: WordingDto;

  @Bilingual({ says: place, optional: true })
  place?: WordingDto;

  asCommand(venueId: string): WelcomeVenue {
    return { type: 'WelcomeVenue', venueId, name: this.name, ...given({ place: this.place }) };
  }
}

/** What is to be otherwise; what is left out stays, and null takes the place away. */
export class VenueChangesDto {
  @Bilingual({ says: name, optional: true, example: { cy: 'Y Sinema', en: 'The Cinema' } })
  name?: WordingDto;

  @BilingualOrNull({ says: place, optional: true })
  place?: WordingDto | null;

  asCommand(venueId: string): ChangeVenueDetails {
    const { name, place } = this;
    return { type: 'ChangeVenueDetails', venueId, changes: given({ name, place }) };
  }
}

export class VenuesAskedDto extends PlacesAskedDto {}

export class VenueAnswer extends ClosedFields {
  @Id({ says: { cy: 'Id y lleoliad', en: 'The venue’s id' } })
  id!: string;

  @Bilingual({ says: name })
  name!: Wording;

  @Bilingual({ says: place, optional: true })
  place?: Wording;
}

/** From the view, or from the event, which leaves out what it does not know. */
type VenueTold = Pick<VenueView, 'venueId' | 'name'> & Partial<VenueView>;

export function venueOf({ venueId, name, place, ...closing }: VenueTold): VenueAnswer {
  return { id: venueId, name, ...told({ place }), ...closedFields(closing) };
}
