import { Readable } from 'node:stream';
import type { EventStore, Position } from '@awr/event-store';
import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Closing, May, Streams, Timebank } from '../edge';
import { About, Does, TakesHeader } from '../openapi/does';
import { knownPosition } from '../queries/known-position';
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
  @TakesHeader('Last-Event-ID', false, {
    cy: 'Y safle i barhau ar ei ôl; 0 yw’r dechrau',
    en: 'The position to go on after; 0 is the start',
  })
  async follow(
    @Timebank() timebank: string,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    const signal = AbortSignal.any([left.signal, this.closing.signal]);
    const after = await this.after(lastSeen);
    // nginx gathers an answer before it passes it on, unless told not to.
    reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
    return Readable.from(eventStream(this.log, timebank, after, signal), { objectMode: false });
  }

  private async after(lastSeen: string | undefined): Promise<Position> {
    if (lastSeen === undefined) return this.log.head();
    return lastSeen === '0' ? this.log.start : knownPosition(this.log, lastSeen);
  }
}
