import type { EntryId } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { EntryAnswer } from './entry.answer';
import { oneEntry } from './one-entry';
import { ReversalDto } from './reversal.dto';

@Controller('api/v1/timebanks/:timebank/entries/:entry/reversal')
@About('entries')
export class ReversalsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @May('broker')
  @Does(
    {
      cy: 'Gwrthdroi cofnod, unwaith, gyda rheswm: nid yw cofnod byth yn cael ei newid na’i ddileu',
      en: 'Reverse an entry, once, with a reason: an entry is never changed or deleted',
    },
    { answers: EntryAnswer, status: 201 },
  )
  async reverse(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Body() reversal: ReversalDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const command = reversal.asCommand(entryId as EntryId, context.actor);
    return oneEntry(await this.commands.execute(new ToLedger(timebank, command, context)));
  }
}
