import type { OrganisationDetailsChanged, OrganisationRegistered } from '@awr/community';
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
import {
  OrganisationAnswer,
  OrganisationChangesDto,
  OrganisationDto,
  organisationOf,
  OrganisationsAskedDto,
} from './organisation.dto';

@Controller('api/v1/timebanks/:timebank/organisations')
@About('organisations')
export class OrganisationsController {
  constructor(
    private readonly records: TimebankRecords,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Cofrestru sefydliad', en: 'Register an organisation' }, { answers: OrganisationAnswer, status: 201 })
  register(
    @Timebank() timebank: string,
    @Body() organisation: OrganisationDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<OrganisationAnswer>> {
    const command = organisation.asCommand(derivedId('organisation', timebank, context.commandId));
    return this.records.ask<OrganisationRegistered, OrganisationAnswer>(timebank, command, context, organisationOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Sefydliadau', en: 'The organisations' }, { answers: listAnswer(OrganisationAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: OrganisationsAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<OrganisationAnswer>> {
    return this.pages.page(listing, asked, organisationOf, ({ organisations }, page) =>
      organisations.list(timebank, { ...asked, ...page, status: statusWanted(asked) }),
    );
  }

  @Get(':organisation')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un sefydliad', en: 'One organisation' }, { answers: OrganisationAnswer })
  one(@Timebank() timebank: string, @Param('organisation') id: string): Promise<Answered<OrganisationAnswer>> {
    return this.records.one('organisation', ({ organisations }) => organisations.byId(timebank, id), organisationOf);
  }

  @Patch(':organisation')
  @May('broker')
  @Does(
    {
      cy: 'Newid enw sefydliad; rhaid anfon ei ETag fel If-Match',
      en: 'Change an organisation’s name; its ETag must be sent as If-Match',
    },
    { answers: OrganisationAnswer },
  )
  @TakesIfMatch()
  change(
    @Timebank() timebank: string,
    @Param('organisation') organisationId: string,
    @Body() changes: OrganisationChangesDto,
    @Changing('organisation') context: CommandContext,
  ): Promise<Answered<OrganisationAnswer>> {
    const command = changes.asCommand(organisationId);
    return this.records.change<OrganisationDetailsChanged, OrganisationAnswer>(
      'organisation',
      timebank,
      command,
      context,
      organisationOf,
    );
  }
}
