import { mayActForVenue } from '@awr/identity';
import { type Refusal, refuse } from '@awr/kernel';
import { holderOf, type LedgerCommand, ledgerDecider, memberOf } from '@awr/ledger';
import type { CommandContext, Execution } from '@awr/runtime';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { now } from '../commands/now';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';
import { oneEntry } from '../entries/one-entry';
import { About, Does } from '../openapi/does';
import { EXECUTION } from '../ports';
import { HoldStepAnswer } from './hold.answer';
import { SettlementDto } from './hold.dto';
import { hasPart } from './holds.controller';

interface Parties {
  readonly memberId: string;
  readonly venueId: string;
}

/** How a booking ends: settled by the venue, or released by either. */
@Controller('api/v1/timebanks/:timebank/holds/:hold')
@About('holds')
export class HoldEndsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Post('settlement')
  @May('broker', 'venue')
  @Does(
    {
      cy: 'Talu archeb, unwaith: yr hyn a neilltuwyd neu lai; mae’r gweddill yn rhydd eto',
      en: 'Settle a booking, once: what was set aside, or less; the rest is free again',
    },
    { answers: EntryAnswer, status: 201 },
  )
  async settle(
    @Timebank() timebank: string,
    @Param('hold') holdId: string,
    @Body() settlement: SettlementDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const { actor } = context;
    const isVenue = ({ venueId }: Parties) => mayActForVenue(actor, { timebankId: timebank, venueId });
    const command = settlement.asCommand(holdId, actor);
    return oneEntry(await this.ask(timebank, holdId, command, isVenue, context));
  }

  @Post('release')
  @HttpCode(200)
  @May('broker', 'venue', 'member')
  @Does(
    { cy: 'Canslo archeb: mae’r credydau yn rhydd eto', en: 'Cancel a booking: the credits are free again' },
    { answers: HoldStepAnswer },
  )
  async release(
    @Timebank() timebank: string,
    @Param('hold') holdId: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<HoldStepAnswer>> {
    const { actor } = context;
    const isOwn = (parties: Parties) => hasPart(actor, timebank, parties);
    const command = { type: 'ReleaseHold', holdId, at: now(), releasedBy: actor.id } as const;
    const answer = await this.ask(timebank, holdId, command, isOwn, context);
    return tellEvent<HoldStepAnswer, HoldStepAnswer>(answer, ({ holdId, minutes }) => ({ holdId, minutes }));
  }

  /** To whoever has no part in it there is no such hold. */
  private ask(
    timebankId: string,
    holdId: string,
    command: LedgerCommand,
    may: (parties: Parties) => boolean,
    context: CommandContext,
  ) {
    const asked = async (): Promise<LedgerCommand | Refusal> => {
      const parties = await this.partiesOf(timebankId, holdId);
      return parties && !may(parties) ? refuse('unknown-hold', { holdId }) : command;
    };
    return this.commands.execute(new ToLedger(timebankId, asked, context));
  }

  private partiesOf(timebankId: string, holdId: string): Promise<Parties | undefined> {
    return this.execution.look(ledgerDecider, timebankId, ({ holds, accounts }) => {
      const hold = holds.find(holdId);
      if (!hold) return undefined;
      return { memberId: memberOf(accounts.at(hold.ordinal).id) ?? '', venueId: holderOf(hold.venue) ?? '' };
    });
  }
}
