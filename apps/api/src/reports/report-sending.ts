import { type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Language } from '@awr/kernel';
import { type Report, type ReportFormat, REPORT_TYPES, rendered, type Tell } from '@awr/reporting';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, longWork, ProblemFilter } from '../edge';
import { formatAccepted } from './report-formats';
import { fileName } from './report-name';
import type { ReportWantedDto } from './report-asked.dto';

const JSON_LINES = 'application/x-ndjson';

/** Who asks how, and where the answer goes. */
export interface Conversation {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Part of the file's name, such as a membership number. */
  readonly about?: string;
}

type Make = (language: Language, tell: Tell) => Promise<Report>;

/** Sends reports in the format and the language asked for, as they are made. */
@Injectable()
export class ReportSending {
  constructor(private readonly problems: ProblemFilter) {}

  send({ format }: ReportWantedDto, conversation: Conversation, make: Make): Promise<unknown> {
    const { request, reply } = conversation;
    const { accept } = request.headers;
    const language = languageOf(request, 'en');
    const wanted = format ?? formatAccepted(accept);
    // A report says on which day it was made, and some look back from it: it changes though the views do not.
    reply.removeHeader('etag').header('vary', 'Authorization, Accept-Language, Accept');
    return longWork(request, reply, this.problems, async (tell) => {
      const report = await make(language, tell);
      const name = fileName(report, wanted, conversation.about);
      const content = rendered(report, wanted);
      if (accept?.includes(JSON_LINES)) return inALine(name, wanted, content);
      reply.header('content-type', REPORT_TYPES[wanted]).header('content-language', language);
      if (wanted !== 'json') reply.header('content-disposition', `attachment; filename="${name}"`);
      return content;
    });
  }
}

/** For whoever is told how far the work has come: the whole file in the last line. */
async function inALine(name: string, format: ReportFormat, content: Readable) {
  return { name, type: REPORT_TYPES[format], content: (await buffer(content)).toString('base64') };
}
