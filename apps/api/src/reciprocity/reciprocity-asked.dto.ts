import { Day, Id, LastDay } from '../edge';

/** Which days of service, both included, and whose. */
export class ReciprocityAskedDto {
  @Day({ says: { cy: 'Y diwrnod gwasanaeth cyntaf', en: 'The first day of service' } })
  from!: string;

  @LastDay({ first: 'from', says: { cy: 'Y diwrnod gwasanaeth olaf', en: 'The last day of service' } })
  to!: string;

  @Id({ says: { cy: 'Y grŵp', en: 'The group' }, optional: true })
  groupId?: string;
}
