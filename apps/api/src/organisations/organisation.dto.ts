import type { OrganisationView, RegisterOrganisation } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { Bilingual, Id, WordingDto } from '../edge';

const name = { cy: 'Enw’r sefydliad', en: 'The organisation’s name' };

export class OrganisationDto {
  @Bilingual({ says: name })
  name!: WordingDto;

  asCommand(organisationId: string): RegisterOrganisation {
    return { type: 'RegisterOrganisation', organisationId, name: this.name };
  }
}

export class OrganisationAnswer {
  @Id({ says: { cy: 'Id y sefydliad', en: 'The organisation’s id' } })
  id!: string;

  @Bilingual({ says: name })
  name!: Wording;
}

export function organisationOf({ organisationId, name }: OrganisationView): OrganisationAnswer {
  return { id: organisationId, name };
}
