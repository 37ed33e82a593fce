import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageAskedFor } from '../language/accept-language';
import type { Problem } from './problem';
import type { ProblemCatalogue } from './problem-catalogue';
import { problemDocument } from './problem-document';
import { problemOf } from './problem-of';

/** Turns whatever is thrown, here or in Fastify, into problem+json in the language asked for. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly catalogue: ProblemCatalogue) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(thrown, { reference: request.id, mostBytes: request.routeOptions?.bodyLimit ?? 0 });
    const kind = this.catalogue.find(problem.code) ?? this.catalogue.find('internal');
    if (!kind) throw thrown;
    if (kind.status >= 500) request.log.error({ reference: request.id, err: fault(thrown) }, problem.code);
    const language = languageAskedFor(request.headers['accept-language'], 'en');
    // As bytes, since Fastify adds a charset to text, which problem+json does not have.
    void reply
      .code(kind.status)
      .headers({ ...problem.headers, 'content-type': 'application/problem+json', 'content-language': language })
      .header('vary', 'Accept-Language, Authorization')
      .send(Buffer.from(JSON.stringify(problemDocument(problem, kind, language))));
  }
}

function fault(thrown: unknown): Error | Pick<Problem, 'code'> {
  return thrown instanceof Error ? thrown : new Error(`thrown: ${typeof thrown}`);
}
