import { hasRole, mayActForMember, mayActForVenue } from '@awr/identity';
import { type Actor, derivedId, isRefusal } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { now } from '../commands/now';
import { tellEvent } from '../commands/tell-event';
import { allow, type Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { OfferNow } from '../offers/offer-now';
import { memberIdFrom } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { HoldAnswer, holdOf, HoldStepAnswer } from './hold.answer';
import { HoldDto, HoldsAskedDto } from './hold.dto';

@Controller('api/v1/timebanks/:timebank/holds')
@About('holds')
export class HoldsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly offers: OfferNow,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker', 'venue', 'member')
  @Does(
    {
      cy: 'Neilltuo credydau at archeb: ni wneir cofnod nes i’r archeb gael ei thalu',
      en: 'Set credits aside for a booking: no entry is made until the booking is settled',
    },
    { answers: HoldStepAnswer, status: 201 },
  )
  async place(
    @Timebank() timebank: string,
    @Body() hold: HoldDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<HoldStepAnswer>> {
    const { actor, commandId } = context;
    const holdId = derivedId('hold', timebank, commandId);
    const asked = async () => {
      const { offerId, member } = hold;
      const offer = await this.offers.byId(timebank, offerId);
      if (isRefusal(offer)) return offer;
      const memberId = memberIdFrom(timebank, member);
      allow(hasPart(actor, timebank, { venueId: offer.venueId, memberId }));
      return hold.asCommand(timebank, holdId, actor, offer);
    };
    const answer = await this.commands.execute(new ToLedger(timebank, asked, context));
    return tellEvent<HoldStepAnswer, HoldStepAnswer>(answer, ({ holdId, minutes, expiresAt }) => {
      return { holdId, minutes, ...(expiresAt !== undefined && { expiresAt }) };
    });
  }

  @Get()
  @May('broker', 'venue', 'member')
  @Does(
    {
      cy: 'Yr hyn a neilltuwyd, y diweddaraf yn gyntaf. Mae aelod a lleoliad yn gweld eu rhai eu hunain.',
      en: 'What was set aside, the newest first. A member and a venue see their own.',
    },
    { answers: listAnswer(HoldAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: HoldsAskedDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<HoldAnswer>> {
    const { member, status, venueId } = asked;
    const memberId = member === undefined ? undefined : memberIdFrom(timebank, member);
    const seen = holdsSeen(actor, { memberId, venueId });
    return this.pages.page(listing, asked, holdOf, ({ holds }, page) =>
      holds.list(timebank, now(), { status, ...seen, ...page }),
    );
  }

  @Get(':hold')
  @May('broker', 'venue', 'member')
  @Does({ cy: 'Un archeb', en: 'One booking' }, { answers: HoldAnswer })
  async one(@Timebank() timebank: string, @Param('hold') holdId: string, @Asking() actor: Actor): Promise<HoldAnswer> {
    const hold = found(await this.queries.execute(new Read(({ holds }) => holds.byId(timebank, holdId, now()))));
    if (!hasRole(actor, 'auditor') && !hasPart(actor, timebank, hold)) throw new Problem('not-found');
    return holdOf(hold);
  }
}

interface Parties {
  readonly memberId: string;
  readonly venueId: string;
}

/** A venue takes bookings of its own offers; a member books with what is theirs. */
export function hasPart(actor: Actor, timebankId: string, { memberId, venueId }: Parties): boolean {
  return mayActForVenue(actor, { timebankId, venueId }) || mayActForMember(actor, { timebankId, memberId });
}

/** Whose bookings an actor is shown: their own, where they see no others. */
function holdsSeen(actor: Actor, asked: { [Part in keyof Parties]: string | undefined }) {
  if (hasRole(actor, 'broker', 'administrator', 'auditor')) return asked;
  const { memberId, venueId } = actor;
  allow(asked.memberId === undefined || asked.memberId === memberId || hasRole(actor, 'venue'));
  if (hasRole(actor, 'venue')) return { ...asked, venueId: venueId ?? '' };
  return { ...asked, memberId: memberId ?? '' };
}
