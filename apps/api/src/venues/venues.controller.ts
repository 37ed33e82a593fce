import type { VenueJoined } from '@awr/community';
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
import { VenueAnswer, VenueDto, venueOf } from './venue.dto';

@Controller('api/v1/timebanks/:timebank/venues')
@About('venues')
export class VenuesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Croesawu lleoliad', en: 'Welcome a venue' }, { answers: VenueAnswer, status: 201 })
  async welcome(
    @Timebank() timebank: string,
    @Body() venue: VenueDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<VenueAnswer>> {
    const command = venue.asCommand(derivedId('venue', timebank, context.commandId));
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<VenueJoined['data'], VenueAnswer>(answer, venueOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Lleoliadau', en: 'The venues' }, { answers: listAnswer(VenueAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<VenueAnswer>> {
    return this.pages.page(listing, asked, venueOf, ({ venues }, page) => venues.list(timebank, { ...asked, ...page }));
  }

  @Get(':venue')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un lleoliad', en: 'One venue' }, { answers: VenueAnswer })
  async one(@Timebank() timebank: string, @Param('venue') id: string): Promise<VenueAnswer> {
    return venueOf(found(await this.queries.execute(new Read(({ venues }) => venues.byId(timebank, id)))));
  }
}
