import type { VenueDetailsChanged, VenueJoined } from '@awr/community';
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
import { VenueAnswer, VenueChangesDto, VenueDto, venueOf, VenuesAskedDto } from './venue.dto';

@Controller('api/v1/timebanks/:timebank/venues')
@About('venues')
export class VenuesController {
  constructor(
    private readonly records: TimebankRecords,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Croesawu lleoliad', en: 'Welcome a venue' }, { answers: VenueAnswer, status: 201 })
  welcome(
    @Timebank() timebank: string,
    @Body() venue: VenueDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<VenueAnswer>> {
    const command = venue.asCommand(derivedId('venue', timebank, context.commandId));
    return this.records.ask<VenueJoined, VenueAnswer>(timebank, command, context, venueOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Lleoliadau', en: 'The venues' }, { answers: listAnswer(VenueAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: VenuesAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<VenueAnswer>> {
    return this.pages.page(listing, asked, venueOf, ({ venues }, page) =>
      venues.list(timebank, { ...asked, ...page, status: statusWanted(asked) }),
    );
  }

  @Get(':venue')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un lleoliad', en: 'One venue' }, { answers: VenueAnswer })
  one(@Timebank() timebank: string, @Param('venue') id: string): Promise<Answered<VenueAnswer>> {
    return this.records.one('venue', ({ venues }) => venues.byId(timebank, id), venueOf);
  }

  @Patch(':venue')
  @May('broker')
  @Does(
    {
      cy: 'Newid enw neu le lleoliad; rhaid anfon ei ETag fel If-Match',
      en: 'Change a venue’s name or where it is; its ETag must be sent as If-Match',
    },
    { answers: VenueAnswer },
  )
  @TakesIfMatch()
  change(
    @Timebank() timebank: string,
    @Param('venue') venueId: string,
    @Body() changes: VenueChangesDto,
    @Changing('venue') context: CommandContext,
  ): Promise<Answered<VenueAnswer>> {
    const command = changes.asCommand(venueId);
    return this.records.change<VenueDetailsChanged, VenueAnswer>('venue', timebank, command, context, venueOf);
  }
}
