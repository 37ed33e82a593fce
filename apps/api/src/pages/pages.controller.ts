import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageAskedFor, Open, ProblemCatalogue } from '../edge';
import { ApiDocuments } from '../openapi/api-documents';
import { landingPage } from './landing-page';
import { problemsPage } from './problems-page';
import { referencePage } from './reference-page';
import { sendPage } from './page';
import { style } from './style';

/** What a person sees of the API in a browser. Nothing here needs a token, a script, or another host. */
@Controller()
@ApiExcludeController()
export class PagesController {
  constructor(
    private readonly problems: ProblemCatalogue,
    private readonly documents: ApiDocuments,
  ) {}

  @Get()
  @Open()
  landing(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(request, reply, landingPage(this.documents.version));
  }

  @Get('api/docs')
  @Open()
  reference(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(request, reply, referencePage(this.documents));
  }

  @Get('api/problems')
  @Open()
  problemsInWords(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(request, reply, problemsPage(this.problems));
  }

  @Get('api/openapi.json')
  @Open()
  openapi(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): object {
    const language = languageAskedFor(request.headers['accept-language'], 'en');
    reply.headers({ 'content-language': language, vary: 'Accept-Language', 'cache-control': 'no-cache' });
    return this.documents.in(language);
  }

  @Get('awr.css')
  @Open()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'max-age=3600')
  style(): string {
    return style;
  }
}
