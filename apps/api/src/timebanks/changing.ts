import type { CommandContext } from '@awr/runtime';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { commandContext } from '../edge';
import { revisionIn } from '../queries/record-etag';

/** What a timebank keeps that people change, and what the ETags of each begin with. */
const TAGS = { timebank: 't', organisation: 'o', group: 'g', activity: 'a', venue: 'v', offer: 'f' } as const;
export type RecordKind = keyof typeof TAGS;

export function tagOf(kind: RecordKind): string {
  return TAGS[kind];
}

/** What comes with a change of a record of this kind: also the revision at which whoever asks has read it. */
export const Changing = createParamDecorator((kind: RecordKind, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { ...commandContext(request), expectedRevision: revisionIn(tagOf(kind), request.headers['if-match']) };
});
