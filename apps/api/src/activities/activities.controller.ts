import type { ActivityCancelled, ActivityScheduled } from '@awr/community';
import { derivedId } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToTimebank } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import {
  ActivitiesAskedDto,
  ActivityAnswer,
  ActivityDto,
  activityOf,
  CancellationDto,
  CancelledAnswer,
} from './activity.dto';

@Controller('api/v1/timebanks/:timebank/activities')
@About('activities')
export class ActivitiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Trefnu gweithgaredd', en: 'Schedule an activity' }, { answers: ActivityAnswer, status: 201 })
  async schedule(
    @Timebank() timebank: string,
    @Body() activity: ActivityDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ActivityAnswer>> {
    const command = activity.asCommand(derivedId('activity', timebank, context.commandId));
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<ActivityScheduled['data'], ActivityAnswer>(answer, activityOf);
  }

  @Post(':activity/cancellation')
  @HttpCode(200)
  @May('broker')
  @Does(
    { cy: 'Canslo gweithgaredd; mae’r oriau a gofnodwyd yn aros', en: 'Cancel an activity; hours recorded stay' },
    { answers: CancelledAnswer },
  )
  async cancel(
    @Timebank() timebank: string,
    @Param('activity') activityId: string,
    @Body() { reason }: CancellationDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<CancelledAnswer>> {
    const command = { type: 'CancelActivity', activityId, reason } as const;
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<ActivityCancelled['data'], CancelledAnswer>(answer, (cancelled) => {
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
  async one(@Timebank() timebank: string, @Param('activity') id: string): Promise<ActivityAnswer> {
    return activityOf(found(await this.queries.execute(new Read(({ activities }) => activities.byId(timebank, id)))));
  }
}
