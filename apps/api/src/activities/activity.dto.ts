import type { ActivityView, ChangeActivityDetails, ScheduleActivity } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { PageDto } from '../queries/page.dto';
import { told } from '../queries/told';
import { Bilingual, Day, DayOrNull, Id, IdOrNull, Line, LineOrNull, OneOf, Prose, WordingDto } from '../edge';

const says = {
  title: { cy: 'Beth ydyw', en: 'What it is' },
  groupId: { cy: 'Y grŵp', en: 'The group' },
  organisationId: { cy: 'Y sefydliad; un y grŵp os nas rhoddir', en: 'The organisation; the group’s if left out' },
  category: { cy: 'Categori; un y grŵp os nas rhoddir', en: 'Category; the group’s if left out' },
  status: { cy: 'A gynhelir ef', en: 'Whether it will be held' },
  from: { cy: 'Y diwrnod cyntaf', en: 'The first day' },
  until: { cy: 'Y diwrnod olaf, os oes mwy nag un', en: 'The last day, where there are several' },
} satisfies Record<string, Wording>;

const STATUSES = ['scheduled', 'cancelled'] as const;

export class ActivityDto {
  @Bilingual({ says: says.title, example: { cy: 'Plannu coed', en: 'Tree planting' } })
  title!: WordingDto;

  @Id({ says: says.groupId, optional: true })
  groupId?: string;

  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Line({ says: says.category, optional: true, most: 100 })
  category?: string;

  @Day({ says: says.from })
  from!: string;

  @Day({ says: says.until, optional: true })
  until?: string;

  asCommand(activityId: string): ScheduleActivity {
    const { title, groupId, organisationId, category, from, until } = this;
    const optional = given({ groupId, organisationId, category, until });
    return { type: 'ScheduleActivity', activityId, title, from, ...optional };
  }
}

/** What is to be otherwise; what is left out stays, and null takes it away. */
export class ActivityChangesDto {
  @Bilingual({ says: says.title, optional: true, example: { cy: 'Plannu coed', en: 'Tree planting' } })
  title?: WordingDto;

  @IdOrNull({ says: says.groupId, optional: true })
  groupId?: string | null;

  @IdOrNull({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisationId?: string | null;

  @LineOrNull({ says: { cy: 'Categori', en: 'Category' }, optional: true, most: 100 })
  category?: string | null;

  @Day({ says: says.from, optional: true })
  from?: string;

  @DayOrNull({ says: says.until, optional: true })
  until?: string | null;

  asCommand(activityId: string): ChangeActivityDetails {
    const { title, groupId, organisationId, category, from, until } = this;
    const changes = given({ title, groupId, organisationId, category, from, until });
    return { type: 'ChangeActivityDetails', activityId, changes };
  }
}

export class CancellationDto {
  @Prose({ says: { cy: 'Pam y’i canslwyd', en: 'Why it is cancelled' }, example: 'Tywydd garw / Bad weather' })
  reason!: string;
}

export class ActivitiesAskedDto extends PageDto {
  @Id({ says: says.groupId, optional: true })
  groupId?: string;

  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisationId?: string;

  @OneOf(STATUSES, { says: says.status, optional: true })
  status?: ActivityView['status'];
}

export class ActivityAnswer {
  @Id({ says: { cy: 'Id y gweithgaredd', en: 'The activity’s id' } })
  id!: string;

  @Bilingual({ says: says.title })
  title!: Wording;

  @OneOf(STATUSES, { says: says.status })
  status!: ActivityView['status'];

  @Id({ says: says.groupId, optional: true })
  groupId?: string;

  @Id({ says: says.organisationId, optional: true })
  organisationId?: string;

  @Line({ says: says.category, optional: true })
  category?: string;

  @Day({ says: says.from })
  from!: string;

  @Day({ says: says.until, optional: true })
  until?: string;
}

export class CancelledAnswer {
  @Id({ says: { cy: 'Id y gweithgaredd', en: 'The activity’s id' } })
  id!: string;

  @OneOf(['cancelled'], { says: { cy: 'Mae wedi’i ganslo', en: 'It is cancelled' } })
  status!: 'cancelled';

  @Prose({ says: { cy: 'Pam', en: 'Why' } })
  reason!: string;
}

/** From the view, or from the event of its being scheduled. */
type ActivityTold = Pick<ActivityView, 'activityId' | 'title' | 'from'> & Partial<ActivityView>;

export function activityOf(activity: ActivityTold): ActivityAnswer {
  const { activityId, title, from, status = 'scheduled', groupId, organisationId, category, until } = activity;
  return { id: activityId, title, status, from, ...told({ groupId, organisationId, category, until }) };
}
