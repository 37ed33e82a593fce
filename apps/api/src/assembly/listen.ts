import { WordedError, type Wording } from '@awr/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The address that Awr was told to listen on can't be had. */
export class CannotListen extends WordedError {
  override readonly name = 'CannotListen';

  constructor(host: string, port: number, reason: unknown) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    super(fault === 'EADDRINUSE' ? taken(host, port) : unfit(host, port, fault), { cause: reason });
  }
}

/**
 * Listens, and gives the address. Fastify is asked itself, since Nest writes a line of its own where it fails.
 * @throws CannotListen
 */
export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<string> {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  try {
    return (await fastify.listen({ host, port })).replace('[::1]', 'localhost');
  } catch (reason) {
    throw new CannotListen(host, port, reason);
  }
}

function taken(host: string, port: number): Wording {
  return {
    cy: `Mae rhaglen arall yn defnyddio porth ${port} ar ${host}. Stopiwch honno, neu dewiswch borth arall gydag AWR_PORT.`,
    en: `Another program is using port ${port} on ${host}. Stop that one, or choose another port with AWR_PORT.`,
  };
}

function unfit(host: string, port: number, fault: string): Wording {
  return {
    cy: `Ni ellir gwrando ar ${host}, porth ${port} (${fault}). Gwiriwch AWR_HOST ac AWR_PORT.`,
    en: `It is not possible to listen on ${host}, port ${port} (${fault}). Check AWR_HOST and AWR_PORT.`,
  };
}
