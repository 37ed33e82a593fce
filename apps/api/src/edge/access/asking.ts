import type { Actor } from '@awr/kernel';
import { invariant } from '@awr/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** Whoever asks. Only for routes with @May. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  invariant(actor, 'a route that needs no token asks who asks');
  return actor;
});

/** The timebank that the address names; the gate has seen that it is an id that the actor may know of. */
export const Timebank = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { timebank } = requestOf(context).params as { timebank?: string };
  invariant(timebank, 'a route without :timebank asks for the timebank');
  return timebank;
});
