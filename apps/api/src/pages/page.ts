import type { Language, Wording } from '@awr/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../edge';
import { type Html, html } from './html';

interface Page {
  readonly title: Wording;
  readonly content: (language: Language) => Html;
}

/** A page is in the language chosen with its switch, else in the browser's, else in Welsh. */
export function pageLanguage(request: FastifyRequest): Language {
  return languageOf(request, 'cy');
}

export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): void {
  const language = pageLanguage(request);
  void reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-cache',
      vary: 'Accept-Language',
    })
    .send(layout(page, language, request.url.split('?', 1)[0] ?? '/').text);
}

function layout({ title, content }: Page, language: Language, path: string): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title[language]} – Awr</title>
        <link rel="stylesheet" href="/awr.css" />
      </head>
      <body>
        <a class="skip" href="#main">${SKIP[language]}</a>
        <header>
          <a class="brand" href="/?lang=${language}">Awr</a>
          <nav aria-label="${PAGES_LABEL[language]}">${PAGES.map((page) => pageLink(page, language, path))}</nav>
          <nav aria-label="${LANGUAGE[language]}">${languageSwitch(language, path)}</nav>
        </header>
        <main id="main">
          <h1>${title[language]}</h1>
          ${content(language)}
        </main>
      </body>
    </html>`;
}

const SKIP = { cy: 'Neidio i’r prif gynnwys', en: 'Skip to the main content' };
const PAGES_LABEL = { cy: 'Tudalennau', en: 'Pages' };
const PAGES = [
  { path: '/', says: { cy: 'Hafan', en: 'Home' } },
  { path: '/api/docs', says: { cy: 'Yr API', en: 'The API' } },
  { path: '/api/problems', says: { cy: 'Problemau', en: 'Problems' } },
];
const LANGUAGE = { cy: 'Iaith', en: 'Language' };

function pageLink(page: (typeof PAGES)[number], language: Language, path: string): Html {
  const says = page.says[language];
  return page.path === path
    ? html`<span aria-current="page">${says}</span> `
    : html`<a href="${page.path}?lang=${language}">${says}</a> `;
}

function languageSwitch(language: Language, path: string): Html {
  return language === 'cy'
    ? html`<span lang="cy" aria-current="true">Cymraeg</span>
        <a lang="en" href="${path}?lang=en" hreflang="en">English</a>`
    : html`<a lang="cy" href="${path}?lang=cy" hreflang="cy">Cymraeg</a>
        <span lang="en" aria-current="true">English</span>`;
}
