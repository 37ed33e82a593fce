import { Readable } from 'node:stream';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { May, Streams, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { ARCHIVES } from '../ports';

/** A timebank whole, piece by piece. */
export type Archives = (timebankId: string) => AsyncIterable<string>;

@Controller('api/v1/timebanks/:timebank/exports')
@About('exports')
export class ArchiveController {
  constructor(@Inject(ARCHIVES) private readonly archives: Archives) {}

  @Get('archive')
  @May('broker')
  @Streams()
  @Does(
    {
      cy: 'Y banc amser cyfan fel JSON Lines, gyda data personol yn glir, i’w gymryd i Awr arall',
      en: 'The whole timebank as JSON Lines, with personal data in plain, to be taken into another Awr',
    },
    { as: 'application/x-ndjson' },
  )
  archive(@Timebank() timebank: string, @Res({ passthrough: true }) reply: FastifyReply): Readable {
    const name = `awr-${timebank}.archive.jsonl`;
    reply.headers({
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    });
    return Readable.from(this.archives(timebank), { objectMode: false });
  }
}
