import type { ClosingView, ChangeOrganisationDetails, OrganisationDetails, RegisterOrganisation } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { closedFields, ClosedFields, PlacesAskedDto } from '../closings/closed-fields';
import { given } from '../commands/given';
import { Bilingual, Id, WordingDto } from '../edge';

const name = { cy: 'Enw’r sefydliad', en: 'The organisation’s name' };

export class OrganisationDto {
  @Bilingual({ says: name })
  name!: WordingDto;

  asCommand(organisationId: string): RegisterOrganisation {
    return { type: 'RegisterOrganisation', organisationId, name: this.name };
  }
}

/** What is to be otherwise. */
export class OrganisationChangesDto {
  @Bilingual({ says: name, optional: true })
  name?: WordingDto;

  asCommand(organisationId: string): ChangeOrganisationDetails {
    return { type: 'ChangeOrganisationDetails', organisationId, changes: given({ name: this.name }) };
  }
}

export class OrganisationsAskedDto extends PlacesAskedDto {}

export class OrganisationAnswer extends ClosedFields {
  @Id({ says: { cy: 'Id y sefydliad', en: 'The organisation’s id' } })
  id!: string;

  @Bilingual({ says: name })
  name!: Wording;
}

/** From the view, or from the event, which says nothing of a closing. */
type OrganisationTold = OrganisationDetails & Partial<ClosingView>;

export function organisationOf({ organisationId, name, ...closing }: OrganisationTold): OrganisationAnswer {
  return { id: organisationId, name, ...closedFields(closing) };
}
