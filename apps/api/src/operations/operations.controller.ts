import { isOperator } from '@awr/composition';
import { isEverywhere } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allow, Asking, longWork, May, ProblemFilter } from '../edge';
import { About, Does } from '../openapi/does';
import { OPERATIONS } from '../ports';
import type { Operations } from './operations';
import { BackupAnswer, BackupDto, RebuildDto, RebuiltAnswer, VerificationAnswer } from './operations.dto';

/** Long work for whoever runs all of an Awr, and not one timebank in it. Asked for as application/x-ndjson, it tells how far it has come. */
@Controller('api/v1/operations')
@About('operations')
export class OperationsController {
  constructor(
    @Inject(OPERATIONS) private readonly operations: Operations,
    private readonly problems: ProblemFilter,
  ) {}

  @Post('view-rebuilds')
  @HttpCode(200)
  @May('administrator')
  @Does(
    { cy: 'Adeiladu’r golygon o’r newydd o’r log', en: 'Build the views anew from the log' },
    { answers: RebuiltAnswer },
  )
  rebuild(
    @Body() { names }: RebuildDto,
    @Asking() by: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    allow(isEverywhere(by));
    return longWork(request, reply, this.problems, (tell) => this.operations.rebuildViews(names, tell));
  }

  @Post('verifications')
  @HttpCode(200)
  @May('administrator')
  @Does(
    {
      cy: 'Darllen y log cyfan eto, penderfynu popeth o’r newydd, a’i gymharu â’r golygon',
      en: 'Read the whole log again, decide everything anew, and compare with the views',
    },
    { answers: VerificationAnswer },
  )
  verify(
    @Asking() by: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    allow(isEverywhere(by));
    return longWork(request, reply, this.problems, (tell) => this.operations.verify(tell));
  }

  @Post('backups')
  @HttpCode(200)
  @May('administrator')
  @Does(
    {
      cy: 'Copïo’r log a’r allweddi i ffolder newydd ar y gweinydd, tra bo Awr yn rhedeg',
      en: 'Copy the log and the keys into a new folder on the server, while Awr runs',
    },
    { answers: BackupAnswer },
  )
  backUp(
    @Body() { folder }: BackupDto,
    @Asking() by: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    // It writes where it is told to on the server's disk, so only whoever has that disk may ask.
    allow(isOperator(by));
    return longWork(request, reply, this.problems, (tell) => this.operations.backUp(folder, tell));
  }
}
