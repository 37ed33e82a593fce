import type { GroupFormed } from '@awr/community';
import { derivedId } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToTimebank } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { GroupAnswer, GroupDto, groupOf, GroupsAskedDto } from './group.dto';

@Controller('api/v1/timebanks/:timebank/groups')
@About('groups')
export class GroupsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Ffurfio grŵp', en: 'Form a group' }, { answers: GroupAnswer, status: 201 })
  async form(
    @Timebank() timebank: string,
    @Body() group: GroupDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<GroupAnswer>> {
    const command = group.asCommand(derivedId('group', timebank, context.commandId));
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<GroupFormed['data'], GroupAnswer>(answer, groupOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Grwpiau', en: 'The groups' }, { answers: listAnswer(GroupAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: GroupsAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<GroupAnswer>> {
    return this.pages.page(listing, asked, groupOf, ({ groups }, page) => groups.list(timebank, { ...asked, ...page }));
  }

  @Get(':group')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un grŵp', en: 'One group' }, { answers: GroupAnswer })
  async one(@Timebank() timebank: string, @Param('group') id: string): Promise<GroupAnswer> {
    return groupOf(found(await this.queries.execute(new Read(({ groups }) => groups.byId(timebank, id)))));
  }
}
