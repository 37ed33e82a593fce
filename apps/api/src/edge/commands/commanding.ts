import type { CommandContext } from '@awr/runtime';
import { invariant, newId } from '@awr/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What comes with a command besides what it asks for. */
export const Commanding = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  return commandContext(context.switchToHttp().getRequest<FastifyRequest>());
});

export function commandContext(request: FastifyRequest): CommandContext {
  const { actor, method, body } = request;
  const { traceparent } = request.step;
  invariant(actor, 'a route that needs no token gives a command');
  const { timebank } = request.params as { timebank?: string };
  return {
    commandId: request.idempotencyKey ?? newId(),
    actor,
    correlationId: request.id,
    ...(timebank !== undefined && { timebankId: timebank }),
    ...(traceparent !== undefined && { traceparent }),
    content: { method, path: pathOf(request.url), body: body ?? null, actor: actor.id },
  };
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}
