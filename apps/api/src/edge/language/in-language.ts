import type { Language } from '@awr/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageAskedFor } from './accept-language';

/** The language that an answer's words are wanted in. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return languageAskedFor(headers['accept-language'], 'en');
});
