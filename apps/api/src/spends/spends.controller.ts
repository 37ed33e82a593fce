import { mayActForMember, mayActForVenue } from '@awr/identity';
import { type Actor, isRefusal } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { allow, type Answered, Commanding, May, Timebank } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';
import { oneEntry } from '../entries/one-entry';
import { OfferNow } from '../offers/offer-now';
import { memberIdFrom } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { SpendDto } from './spend.dto';

@Controller('api/v1/timebanks/:timebank/spends')
@About('spends')
export class SpendsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly offers: OfferNow,
  ) {}

  @Post()
  @May('broker', 'venue', 'member')
  @Does(
    {
      cy: 'Gwario ar gynnig: y ddesg yn gofyn am rif aelodaeth, yn dewis y cynnig a nifer y bobl, ac yn derbyn',
      en: 'Spend on an offer: the desk asks for a membership number, picks the offer and the number of people, accepts',
    },
    { answers: EntryAnswer, status: 201 },
  )
  async spend(
    @Timebank() timebank: string,
    @Body() spend: SpendDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const asked = async () => {
      const { offerId, member } = spend;
      const offer = await this.offers.byId(timebank, offerId);
      if (isRefusal(offer)) return offer;
      allow(mayAccept(context.actor, timebank, offer.venueId, memberIdFrom(timebank, member)));
      return spend.asCommand(timebank, context.actor, offer);
    };
    return oneEntry(await this.commands.execute(new ToLedger(timebank, asked, context)));
  }
}

/** A venue accepts at its own offers; a member spends what is theirs. */
function mayAccept(actor: Actor, timebankId: string, venueId: string, memberId: string): boolean {
  return mayActForVenue(actor, { timebankId, venueId }) || mayActForMember(actor, { timebankId, memberId });
}
