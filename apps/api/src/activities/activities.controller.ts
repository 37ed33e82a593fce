import type { ActivityCancelled, ActivityDetailsChanged, ActivityScheduled } from '@awr/community';
import { derivedId } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does, TakesIfMatch } from '../openapi/does';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Changing } from '../timebanks/changing';
import { TimebankRecords } from '../timebanks/timebank-records';
import {
  ActivitiesAskedDto,
  ActivityAnswer,
  ActivityChangesDto,
  ActivityDto,
  activityOf,
  CancellationDto,
  CancelledAnswer,
} from './activity.dto';

@Controller('api/v1/timebanks/:timebank/activities')
@About('activities')
export class ActivitiesController {
  constructor(
    private readonly records: TimebankRecords,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Trefnu gweithgaredd', en: 'Schedule an activity' }, { answers: ActivityAnswer, status: 201 })
  schedule(
    @Timebank() timebank: string,
    @Body() activity: ActivityDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ActivityAnswer>> {
    const command = activity.asCommand(derivedId('activity', timebank, context.commandId));
    return this.records.ask<ActivityScheduled, ActivityAnswer>(timebank, command, context, activityOf);
  }

  @Post(':activity/cancellation')
  @HttpCode(200)
  @May('broker')
  @Does(
    { cy: 'Canslo gweithgaredd; mae’r oriau a gofnodwyd yn aros', en: 'Cancel an activity; hours recorded stay' },
    { answers: CancelledAnswer },
  )
  cancel(
    @Timebank() timebank: string,
    @Param('activity') activityId: string,
    @Body() { reason }: CancellationDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<CancelledAnswer>> {
    const command = { type: 'CancelActivity', activityId, reason } as const;
    return this.records.ask<ActivityCancelled, CancelledAnswer>(timebank, command, context, (cancelled) => {
      return { id: cancelled.activityId, status: 'cancelled', reason: cancelled.reason };
    });
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Gweithgareddau, yn ôl dyddiad', en: 'The activities, by day' }, { answers: listAnswer(ActivityAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: ActivitiesAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<ActivityAnswer>> {
    return this.pages.page(listing, asked, activityOf, ({ activities }, page) =>
      activities.list(timebank, { ...asked, ...page }),
    );
  }

  @Get(':activity')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un gweithgaredd', en: 'One activity' }, { answers: ActivityAnswer })
  one(@Timebank() timebank: string, @Param('activity') id: string): Promise<Answered<ActivityAnswer>> {
    return this.records.one('activity', ({ activities }) => activities.byId(timebank, id), activityOf);
  }

  @Patch(':activity')
  @May('broker')
  @Does(
    {
      cy: 'Newid manylion gweithgaredd nas canslwyd; rhaid anfon ei ETag fel If-Match. Mae’r oriau a gofnodwyd yn aros fel y maent',
      en: 'Change the details of an activity that is not cancelled; its ETag must be sent as If-Match. Hours recorded stay as they are',
    },
    { answers: ActivityAnswer },
  )
  @TakesIfMatch()
  change(
    @Timebank() timebank: string,
    @Param('activity') activityId: string,
    @Body() changes: ActivityChangesDto,
    @Changing('activity') context: CommandContext,
  ): Promise<Answered<ActivityAnswer>> {
    const command = changes.asCommand(activityId);
    return this.records.change<ActivityDetailsChanged, ActivityAnswer>(
      'activity',
      timebank,
      command,
      context,
      activityOf,
    );
  }
}
