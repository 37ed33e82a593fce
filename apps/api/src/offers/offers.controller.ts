import type { OfferPublished, OfferWithdrawn } from '@awr/community';
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
import { OfferAnswer, OfferDto, offerOf, OffersAskedDto, OfferWithdrawnAnswer } from './offer.dto';

@Controller('api/v1/timebanks/:timebank/offers')
@About('venues')
export class OffersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Cyhoeddi cynnig', en: 'Publish an offer' }, { answers: OfferAnswer, status: 201 })
  async publish(
    @Timebank() timebank: string,
    @Body() offer: OfferDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<OfferAnswer>> {
    const command = offer.asCommand(derivedId('offer', timebank, context.commandId));
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<OfferPublished['data'], OfferAnswer>(answer, offerOf);
  }

  @Post(':offer/withdrawal')
  @HttpCode(200)
  @May('broker')
  @Does({ cy: 'Tynnu cynnig yn ôl', en: 'Withdraw an offer' }, { answers: OfferWithdrawnAnswer })
  async withdraw(
    @Timebank() timebank: string,
    @Param('offer') offerId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<OfferWithdrawnAnswer>> {
    const answer = await this.commands.execute(new ToTimebank(timebank, { type: 'WithdrawOffer', offerId }, context));
    return tellEvent<OfferWithdrawn['data'], OfferWithdrawnAnswer>(answer, (withdrawn) => {
      return { id: withdrawn.offerId, status: 'withdrawn' };
    });
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Cynigion', en: 'The offers' }, { answers: listAnswer(OfferAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: OffersAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<OfferAnswer>> {
    return this.pages.page(listing, asked, offerOf, ({ offers }, page) => offers.list(timebank, { ...asked, ...page }));
  }

  @Get(':offer')
  @May('broker', 'organisation', 'venue', 'member')
  @Does({ cy: 'Un cynnig', en: 'One offer' }, { answers: OfferAnswer })
  async one(@Timebank() timebank: string, @Param('offer') id: string): Promise<OfferAnswer> {
    return offerOf(found(await this.queries.execute(new Read(({ offers }) => offers.byId(timebank, id)))));
  }
}
