import { type Actor, type RefusalWording } from '@awr/kernel';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pino, { type DestinationStream } from 'pino';
import { Closing, DtoPipe, edgeAdapter, type Edge, NestLog, ProblemCatalogue, ProblemFilter } from '..';

/** Tokens by what they are worth: `Bearer awr_broker` asks as the broker. */
const actors = new Map<string, Actor>();

export const HERE = '0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a01';
export const ELSEWHERE = '0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a02';
export const KEY = '0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a77';

for (const role of ['broker', 'venue', 'auditor', 'administrator'] as const) {
  const everywhere = role === 'administrator' || role === 'auditor';
  actors.set(`awr_${role}`, { id: `token:${role}`, roles: [role], ...(!everywhere && { timebankId: HERE }) });
}

export interface TinyApp {
  readonly app: NestFastifyApplication;
  readonly logged: () => Record<string, unknown>[];
}

/** Nest with the real edge over fake ports, and some controllers to try it with. */
export async function tinyApp(
  module: Type,
  { refusals = {}, ...edge }: Partial<Edge> & { refusals?: Record<string, RefusalWording> } = {},
): Promise<TinyApp> {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) } satisfies DestinationStream);
  const problems = new ProblemFilter(new ProblemCatalogue(refusals));
  const adapter = edgeAdapter({
    authenticator: { authenticate: async (bearer) => actors.get(bearer) },
    isUnlimited: ({ roles }) => roles.includes('administrator'),
    timebankExists: async (id) => id === HERE,
    views: { reached: async () => true, state: async () => undefined },
    problems,
    closing: new Closing(),
    log,
    release: '1',
    requestsPerMinute: 0,
    trustedProxies: [],
    ...edge,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(problems);
  app.useGlobalPipes(new DtoPipe());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
