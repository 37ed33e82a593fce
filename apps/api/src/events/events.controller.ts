import { Readable } from 'node:stream';
import type { EventStore } from '@awr/event-store';
import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Closing, May, Streams, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { eventStream } from './event-stream';
import { LOG } from '../ports';

@Controller('api/v1/timebanks/:timebank/events')
@About('events')
export class EventsController {
  constructor(
    @Inject(LOG) private readonly log: EventStore,
    private readonly closing: Closing,
  ) {}

  @Get()
  @May('broker', 'relay')
  @Streams()
  @Does(
    {
      cy: 'Digwyddiadau’r banc amser wrth iddynt ddigwydd (SSE), heb ddata personol. Mae Last-Event-ID yn safle i barhau ar ei ôl; 0 yw’r dechrau, a hebddo daw dim ond yr hyn sy’n newydd.',
      en: 'The timebank’s events as they happen (SSE), without personal data. Last-Event-ID is a position to go on after; 0 is the start, and without it only what is new comes.',
    },
    { as: 'text/event-stream' },
  )
  async follow(
    @Timebank() timebank: string,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const left = new AbortController();
    request.raw.once('close', () => left.abort());
    const signal = AbortSignal.any([left.signal, this.closing.signal]);
    const after = lastSeen === undefined ? await this.log.head() : lastSeen === '0' ? this.log.start : lastSeen;
    // A position that is none is refused before the answer begins.
    this.log.comparePositions(after, this.log.start);
    // nginx gathers an answer before it passes it on, unless told not to.
    reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    return Readable.from(eventStream(this.log, timebank, after, signal), { objectMode: false });
  }
}
