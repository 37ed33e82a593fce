import type { OrganisationRegistered } from '@awr/community';
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
import { type ListAnswer, listAnswer, PageDto } from '../queries/page.dto';
import { Read } from '../queries/read';
import { OrganisationAnswer, OrganisationDto, organisationOf } from './organisation.dto';

@Controller('api/v1/timebanks/:timebank/organisations')
@About('organisations')
export class OrganisationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Cofrestru sefydliad', en: 'Register an organisation' }, { answers: OrganisationAnswer, status: 201 })
  async register(
    @Timebank() timebank: string,
    @Body() organisation: OrganisationDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<OrganisationAnswer>> {
    const command = organisation.asCommand(derivedId('organisation', timebank, context.commandId));
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<OrganisationRegistered['data'], OrganisationAnswer>(answer, organisationOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Sefydliadau', en: 'The organisations' }, { answers: listAnswer(OrganisationAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<OrganisationAnswer>> {
    return this.pages.page(listing, asked, organisationOf, ({ organisations }, page) =>
      organisations.list(timebank, { ...asked, ...page }),
    );
  }

  @Get(':organisation')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un sefydliad', en: 'One organisation' }, { answers: OrganisationAnswer })
  async one(@Timebank() timebank: string, @Param('organisation') id: string): Promise<OrganisationAnswer> {
    return organisationOf(
      found(await this.queries.execute(new Read(({ organisations }) => organisations.byId(timebank, id)))),
    );
  }
}
