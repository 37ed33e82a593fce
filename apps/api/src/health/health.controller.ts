import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answered, mayAsk, Open } from '../edge';
import { HEALTH } from '../ports';
import type { Health, PartHealth } from './health';

interface Readiness {
  readonly status: 'ready' | 'not-ready';
  /** Only for those who may know. */
  readonly parts?: readonly PartHealth[];
}

@Controller('health')
@ApiExcludeController()
export class HealthController {
  constructor(@Inject(HEALTH) private readonly health: Health) {}

  /** The process answers: whoever started it need not start it again. */
  @Get('live')
  @Open()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Every part works that Awr can't do without. To strangers this says yes or no; what is wrong is for those who run Awr. */
  @Get('ready')
  @Open()
  async ready(@Req() { actor }: FastifyRequest): Promise<Answered<Readiness>> {
    const parts = await this.health.check();
    const isReady = parts.every(({ ok, isAside }) => ok || isAside);
    const mayKnow = actor !== null && mayAsk(actor, ['relay'], 'GET');
    const body: Readiness = { status: isReady ? 'ready' : 'not-ready', ...(mayKnow && { parts }) };
    return new Answered(body, {}, isReady ? 200 : 503);
  }
}
