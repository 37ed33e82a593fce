import type { ChangeGroupDetails, FormGroup, GroupView } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { closedFields, ClosedFields, PlacesAskedDto } from '../closings/closed-fields';
import { given } from '../commands/given';
import { told } from '../queries/told';
import { Bilingual, BilingualOrNull, Id, IdOrNull, Line, LineOrNull, WordingDto } from '../edge';

const says = {
  name: { cy: 'Enw’r grŵp', en: 'The group’s name' },
  meets: { cy: 'Pryd y mae’n cwrdd', en: 'When it meets' },
  place: { cy: 'Ble y mae’n cwrdd', en: 'Where it meets' },
  organisationId: { cy: 'Y sefydliad sy’n ei gynnal', en: 'The organisation that hosts it' },
  category: { cy: 'O dan beth y cyfrir ei oriau', en: 'What its hours count under' },
} satisfies Record<string, Wording>;

export class GroupDto {
  @Bilingual({ says: says.name })
  name!: WordingDto;

  @Bilingual({ says: says.meets, optional: true, example: { cy: 'bob dydd Mawrth', en: 'every Tuesday' } })
  meets?: WordingDto;

  @Bilingual({ says: says.place, optional: true })
  place?: WordingDto;

  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Line({ says: says.category, optional: true, most: 100 })
  category?: string;

  asCommand(groupId: string): FormGroup {
    const { name, meets, place, organisationId, category } = this;
    return { type: 'FormGroup', groupId, name, ...given({ meets, place, organisationId, category }) };
  }
}

/** What is to be otherwise; what is left out stays, and null takes it away. */
export class GroupChangesDto {
  @Bilingual({ says: says.name, optional: true })
  name?: WordingDto;

  @BilingualOrNull({ says: says.meets, optional: true, example: { cy: 'bob dydd Mawrth', en: 'every Tuesday' } })
  meets?: WordingDto | null;

  @BilingualOrNull({ says: says.place, optional: true })
  place?: WordingDto | null;

  @IdOrNull({ says: says.organisationId, optional: true })
  organisationId?: string | null;

  @LineOrNull({ says: says.category, optional: true, most: 100 })
  category?: string | null;

  asCommand(groupId: string): ChangeGroupDetails {
    const { name, meets, place, organisationId, category } = this;
    return { type: 'ChangeGroupDetails', groupId, changes: given({ name, meets, place, organisationId, category }) };
  }
}

export class GroupsAskedDto extends PlacesAskedDto {
  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Line({ says: says.category, optional: true, most: 100 })
  category?: string;
}

export class GroupAnswer extends ClosedFields {
  @Id({ says: { cy: 'Id y grŵp', en: 'The group’s id' } })
  id!: string;

  @Bilingual({ says: says.name })
  name!: Wording;

  @Bilingual({ says: says.meets, optional: true })
  meets?: Wording;

  @Bilingual({ says: says.place, optional: true })
  place?: Wording;

  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Line({ says: says.category, optional: true })
  category?: string;
}

/** From the view, or from the event, which leaves out what it does not know. */
export type GroupTold = Pick<GroupView, 'groupId' | 'name'> & Partial<GroupView>;

export function groupOf(group: GroupTold): GroupAnswer {
  const { groupId, name, meets, place, organisationId, category } = group;
  return { id: groupId, name, ...told({ meets, place, organisationId, category }), ...closedFields(group) };
}
