import type { GroupDetailsChanged, GroupFormed } from '@awr/community';
import { derivedId } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { statusWanted } from '../closings/closed-fields';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does, TakesIfMatch } from '../openapi/does';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Changing } from '../timebanks/changing';
import { TimebankRecords } from '../timebanks/timebank-records';
import { GroupAnswer, GroupChangesDto, GroupDto, groupOf, GroupsAskedDto } from './group.dto';

@Controller('api/v1/timebanks/:timebank/groups')
@About('groups')
export class GroupsController {
  constructor(
    private readonly records: TimebankRecords,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Ffurfio grŵp', en: 'Form a group' }, { answers: GroupAnswer, status: 201 })
  form(
    @Timebank() timebank: string,
    @Body() group: GroupDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<GroupAnswer>> {
    const command = group.asCommand(derivedId('group', timebank, context.commandId));
    return this.records.ask<GroupFormed, GroupAnswer>(timebank, command, context, groupOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Grwpiau', en: 'The groups' }, { answers: listAnswer(GroupAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: GroupsAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<GroupAnswer>> {
    return this.pages.page(listing, asked, groupOf, ({ groups }, page) =>
      groups.list(timebank, { ...asked, ...page, status: statusWanted(asked) }),
    );
  }

  @Get(':group')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un grŵp', en: 'One group' }, { answers: GroupAnswer })
  one(@Timebank() timebank: string, @Param('group') id: string): Promise<Answered<GroupAnswer>> {
    return this.records.one('group', ({ groups }) => groups.byId(timebank, id), groupOf);
  }

  @Patch(':group')
  @May('broker')
  @Does(
    {
      cy: 'Newid manylion grŵp; rhaid anfon ei ETag fel If-Match. Mae’r hyn a adewir allan yn aros, a null yn ei dynnu',
      en: 'Change a group’s details; its ETag must be sent as If-Match. What is left out stays, and null takes it away',
    },
    { answers: GroupAnswer },
  )
  @TakesIfMatch()
  change(
    @Timebank() timebank: string,
    @Param('group') groupId: string,
    @Body() changes: GroupChangesDto,
    @Changing('group') context: CommandContext,
  ): Promise<Answered<GroupAnswer>> {
    const command = changes.asCommand(groupId);
    return this.records.change<GroupDetailsChanged, GroupAnswer>('group', timebank, command, context, groupOf);
  }
}
