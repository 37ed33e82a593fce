import { mayActForMember } from '@awr/identity';
import { memberOf } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { allow, type Answered, Commanding, May, Timebank } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';
import { oneEntry } from '../entries/one-entry';
import { About, Does } from '../openapi/does';
import { GiftDto } from './gift.dto';

@Controller('api/v1/timebanks/:timebank/gifts')
@About('gifts')
export class GiftsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @May('broker', 'member')
  @Does(
    { cy: 'Rhoi amser i aelod arall neu i’r pot', en: 'Give time to another member or to the pot' },
    { answers: EntryAnswer, status: 201 },
  )
  async give(
    @Timebank() timebank: string,
    @Body() gift: GiftDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const command = gift.asCommand(timebank, context.actor);
    const giver = { timebankId: timebank, memberId: memberOf(command.from) ?? '' };
    allow(mayActForMember(context.actor, giver));
    return oneEntry(await this.commands.execute(new ToLedger(timebank, command, context)));
  }
}
