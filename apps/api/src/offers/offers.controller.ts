import type { OfferDetailsChanged, OfferPublished, OfferWithdrawn } from '@awr/community';
import { derivedId } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does, TakesIfMatch } from '../openapi/does';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Changing } from '../timebanks/changing';
import { TimebankRecords } from '../timebanks/timebank-records';
import { OfferAnswer, OfferChangesDto, OfferDto, offerOf, OffersAskedDto, OfferWithdrawnAnswer } from './offer.dto';

@Controller('api/v1/timebanks/:timebank/offers')
@About('venues')
export class OffersController {
  constructor(
    private readonly records: TimebankRecords,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker')
  @Does({ cy: 'Cyhoeddi cynnig', en: 'Publish an offer' }, { answers: OfferAnswer, status: 201 })
  publish(
    @Timebank() timebank: string,
    @Body() offer: OfferDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<OfferAnswer>> {
    const command = offer.asCommand(derivedId('offer', timebank, context.commandId));
    return this.records.ask<OfferPublished, OfferAnswer>(timebank, command, context, offerOf);
  }

  @Post(':offer/withdrawal')
  @HttpCode(200)
  @May('broker')
  @Does({ cy: 'Tynnu cynnig yn ôl', en: 'Withdraw an offer' }, { answers: OfferWithdrawnAnswer })
  withdraw(
    @Timebank() timebank: string,
    @Param('offer') offerId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<OfferWithdrawnAnswer>> {
    return this.records.ask<OfferWithdrawn, OfferWithdrawnAnswer>(
      timebank,
      { type: 'WithdrawOffer', offerId },
      context,
      (withdrawn) => {
        return { id: withdrawn.offerId, status: 'withdrawn' };
      },
    );
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
  one(@Timebank() timebank: string, @Param('offer') id: string): Promise<Answered<OfferAnswer>> {
    return this.records.one('offer', ({ offers }) => offers.byId(timebank, id), offerOf);
  }

  @Patch(':offer')
  @May('broker')
  @Does(
    {
      cy: 'Newid geiriad, terfynau neu gyfyngiadau cynnig; rhaid anfon ei ETag fel If-Match. Cynnig arall yw pris arall: tynnwch hwn yn ôl a chyhoeddwch un newydd',
      en: 'Change how an offer is worded, its limits or restrictions; its ETag must be sent as If-Match. Another price is another offer: withdraw this one and publish a new one',
    },
    { answers: OfferAnswer },
  )
  @TakesIfMatch()
  change(
    @Timebank() timebank: string,
    @Param('offer') offerId: string,
    @Body() changes: OfferChangesDto,
    @Changing('offer') context: CommandContext,
  ): Promise<Answered<OfferAnswer>> {
    const command = changes.asCommand(offerId);
    return this.records.change<OfferDetailsChanged, OfferAnswer>('offer', timebank, command, context, offerOf);
  }
}
