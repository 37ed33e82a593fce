import { Day, Id, Line } from '../edge';

/** Where, and with whom, hours were given. */
export class PlaceFields {
  @Id({ says: { cy: 'Y gweithgaredd', en: 'The activity' }, optional: true })
  activityId?: string;

  @Id({ says: { cy: 'Y grŵp', en: 'The group' }, optional: true })
  groupId?: string;

  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisationId?: string;
}

/** What hours were for, as whoever records or claims them says it. */
export class ServiceDto extends PlaceFields {
  @Day({ says: { cy: 'Dyddiad y gwasanaeth', en: 'The day of the service' } })
  on!: string;

  @Line({
    says: { cy: 'Categori; un y grŵp os nas rhoddir', en: 'Category; the group’s if left out' },
    optional: true,
    most: 100,
  })
  category?: string;
}
