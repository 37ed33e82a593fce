import { isRefusal } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commanding, longWork, May, Problem, ProblemFilter, Takes, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { ImportAnswer } from './import.answer';
import { ImportDto } from './import.dto';
import { TakeSheetsIn } from './import-sheets.command';

// A year of a large timebank is some megabytes; base64 adds a third.
const MOST_BYTES = 64 * 1024 * 1024;

@Controller('api/v1/timebanks/:timebank/imports')
@About('imports')
export class ImportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly problems: ProblemFilter,
  ) {}

  @Post()
  @HttpCode(200)
  @May('broker')
  @Takes(MOST_BYTES)
  @Does(
    {
      cy: 'Mewnforio taenlenni: aelodau, grwpiau, oriau, gwariant a rhoddion. Nid yw’r un taenlenni eto yn newid dim. Gydag Accept: application/x-ndjson adroddir am y cynnydd.',
      en: 'Import spreadsheets: members, groups, hours, spends and gifts. The same spreadsheets again change nothing. With Accept: application/x-ndjson it tells how far it has come.',
    },
    { answers: ImportAnswer },
  )
  take(
    @Timebank() timebank: string,
    @Body() sheets: ImportDto,
    @Commanding() context: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { dryRun, skipBadRows, update } = sheets;
    const taken = { files: sheets.sources(), dryRun, skipBadRows, update };
    return longWork(request, reply, this.problems, async (tell, changed) => {
      const result = await this.commands.execute(new TakeSheetsIn(timebank, taken, context, tell));
      if (isRefusal(result)) throw Problem.refused(result);
      if (result.position !== undefined) changed(result.position);
      const badRowFiles = result.badRows.map(({ name, bytes }) => ({
        name,
        content: Buffer.from(bytes).toString('base64'),
      }));
      return { ...result.report, badRowFiles };
    });
  }
}
