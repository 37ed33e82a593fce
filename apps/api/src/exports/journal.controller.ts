import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { Read } from '../queries/read';
import { JournalDto } from './journal.dto';

@Controller('api/v1/timebanks/:timebank/exports')
@About('exports')
export class JournalController {
  constructor(private readonly queries: QueryBus) {}

  @Get('journal')
  @May('broker')
  @Does(
    {
      cy: 'Y cyfriflyfr fel cyfrifon testun plaen, y mae hledger a ledger yn eu darllen; cyfrifon wrth eu id, nid wrth enw',
      en: 'The ledger in plain-text accounting, which hledger and ledger read; accounts by id, not by name',
    },
    { as: 'text/plain' },
  )
  async journal(
    @Timebank() timebank: string,
    @Query() { from, to, notes }: JournalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const window = { from, to, notes: notes === 'true' };
    const pieces = await this.queries.execute(
      new Read(({ journals }) => Promise.resolve(journals.of(timebank, window))),
    );
    reply.headers({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="awr-${timebank}.journal"`,
    });
    return Readable.from(pieces, { objectMode: false });
  }
}
