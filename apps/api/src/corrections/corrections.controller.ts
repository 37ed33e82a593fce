import type { CommandContext } from '@awr/runtime';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { accepted, type Answered, Commanding, May, Timebank } from '../edge';
import { entriesIn } from '../entries/entry.answer';
import { EntriesAnswer } from '../entries/entries.answer';
import { About, Does } from '../openapi/does';
import { BatchReversalDto } from './correction.dto';
import { RightEntry } from './right-entry';
import { CorrectionDto } from './right-entry.dto';

/** Mistakes are put right by new entries; nothing is ever edited. */
@Controller('api/v1/timebanks/:timebank')
@About('corrections')
export class CorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly rightEntry: RightEntry,
  ) {}

  @Post('entries/:entry/correction')
  @May('broker')
  @Does(
    {
      cy: 'Cywiro cofnod: ei wrthdroi a chofnodi’r hyn sy’n iawn mewn un cam, y naill yn enwi’r llall',
      en: 'Correct an entry: reverse it and record what is right in one step, each naming the other',
    },
    { answers: EntriesAnswer, status: 201 },
  )
  async correct(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Body() correction: CorrectionDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntriesAnswer>> {
    const asked = () => this.rightEntry.correction(timebank, entryId, correction, context.actor);
    const answer = await this.commands.execute(new ToLedger(timebank, asked, context));
    return accepted(answer, ({ events }): EntriesAnswer => ({ items: entriesIn(events) }));
  }

  @Post('batches/:batch/reversal')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Gwrthdroi popeth a gofnodwyd gyda’i gilydd: y cyfan, neu ddim',
      en: 'Reverse all that was recorded together: all of it, or nothing',
    },
    { answers: EntriesAnswer },
  )
  async reverseBatch(
    @Timebank() timebank: string,
    @Param('batch') batchId: string,
    @Body() reversal: BatchReversalDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntriesAnswer>> {
    const command = reversal.asCommand(batchId, context.actor);
    const answer = await this.commands.execute(new ToLedger(timebank, command, context));
    return accepted(answer, ({ events }): EntriesAnswer => ({ items: entriesIn(events) }));
  }
}
