import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';
import { oneEntry } from '../entries/one-entry';
import { About, Does } from '../openapi/does';
import { GrantDto, RetirementDto } from './grant.dto';

/** What the broker does with the pot, and with what was spent at venues. */
@Controller('api/v1/timebanks/:timebank')
@About('upkeep')
export class GrantsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('grants')
  @May('broker')
  @Does(
    { cy: 'Rhoi amser o’r pot cymunedol i aelod', en: 'Grant time from the community pot to a member' },
    { answers: EntryAnswer, status: 201 },
  )
  async grant(
    @Timebank() timebank: string,
    @Body() grant: GrantDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const command = grant.asCommand(timebank, context.actor);
    return oneEntry(await this.commands.execute(new ToLedger(timebank, command, context)));
  }

  @Post('retirements')
  @May('broker')
  @Does(
    {
      cy: 'Dirwyn i ben y credydau a wariwyd mewn lleoliad, unwaith yr adroddwyd arno',
      en: 'Retire the credits that were spent at a venue, once it has been reported',
    },
    { answers: EntryAnswer, status: 201 },
  )
  async retire(
    @Timebank() timebank: string,
    @Body() retirement: RetirementDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const command = retirement.asCommand(context.actor);
    return oneEntry(await this.commands.execute(new ToLedger(timebank, command, context)));
  }
}
