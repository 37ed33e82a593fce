import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../language/language-of';
import { type FieldProblem, Problem } from './problem';
import type { ProblemCatalogue } from './problem-catalogue';
import { type ProblemDocument, problemDocument } from './problem-document';
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
    const document = this.document(thrown, request);
    const headers = thrown instanceof Problem ? thrown.headers : headersOf(document.status);
    // Whatever was said of the answer that did not come is not so of this one.
    reply.removeHeader('etag');
    // Fastify would close the connection on a client that is still sending, which then sees no answer but a broken pipe.
    // Node reads the rest of a body that nobody wants, and drops it.
    reply.removeHeader('connection');
    // As bytes, since Fastify adds a charset to text, which problem+json does not have.
    void reply
      .code(document.status)
      .headers({ ...headers, 'content-type': 'application/problem+json', vary: 'Accept-Language, Authorization' })
      .header('content-language', languageOf(request, 'en'))
      .send(Buffer.from(JSON.stringify(document)));
  }

  /** Why each of many things was refused, as fields that are wrong. */
  private eachOf({ each }: Problem): FieldProblem[] | undefined {
    return each?.refused.map(({ index, refused, details }) => {
      const { detail } = this.catalogue.kindOf(refused);
      const pointer = index === undefined ? '' : `/${each.list}/${index}`;
      return { pointer, code: refused, detail: detail(details), details };
    });
  }

  /** Says it in the language asked for, and logs what is our own fault. */
  document(thrown: unknown, request: FastifyRequest): ProblemDocument {
    const problem = problemOf(thrown, { reference: request.id, mostBytes: request.routeOptions?.bodyLimit ?? 0 });
    const kind = this.catalogue.kindOf(problem.code);
    if (kind.status >= 500 && !isExpected(problem))
      request.log.error({ reference: request.id, err: fault(thrown) }, problem.code);
    return problemDocument(problem, kind, languageOf(request, 'en'), this.eachOf(problem));
  }
}

// Long enough for a full disk to be noticed by a client that waits, short enough for a passing fault.
function headersOf(status: number): Record<string, string> {
  return status === 503 ? { 'retry-after': '5' } : {};
}

// A client came too early, or too late: nothing is wrong.
function isExpected({ code }: Problem): boolean {
  return code === 'view-behind' || code === 'erasure-unfinished' || code === 'stopping';
}

function fault(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`thrown: ${typeof thrown}`);
}
