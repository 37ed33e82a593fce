import type { Language, Wording } from '@awr/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiDocuments } from '../openapi/api-documents';
import { operationSection } from './operation-section';
import { operationsUnder } from './operations-under';
import { type Html, html, withCode } from './html';

const title: Wording = { cy: 'Yr API', en: 'The API' };

const intro = {
  cy: {
    token: 'Anfonwch docyn gyda phob cais:',
    key: 'Anfonwch UUID newydd fel Idempotency-Key gyda phob POST newydd; gyda’r un UUID, ni wneir yr un cais ddwywaith.',
    position:
      'Mae pob newid yn ateb gydag Awr-Position. Anfonwch ef fel Awr-After wrth ddarllen, a bydd yr ateb yn cynnwys y newid.',
    lists:
      'Daw rhestrau fesul tudalen, hyd at 200 eitem: anfonwch `nextCursor` o un dudalen fel `cursor` i gael y nesaf.',
    minutes: 'Munudau cyfan yw amser: 60 munud yw un credyd, sef awr.',
  },
  en: {
    token: 'Send a token with each request:',
    key: 'Send a new UUID as Idempotency-Key with each new POST; with the same UUID, the same request is not done twice.',
    position:
      'Each change answers with Awr-Position. Send it as Awr-After when you read, and the answer includes the change.',
    lists: 'Lists come in pages of up to 200 items: send the `nextCursor` of one page as `cursor` to get the next.',
    minutes: 'Time is whole minutes: 60 minutes are one credit, that is, an hour.',
  },
} satisfies Record<Language, Record<string, string>>;

/** The OpenAPI document for people, made on the server. */
export function referencePage(documents: ApiDocuments) {
  return { title, content: (language: Language): Html => content(documents.in(language), language) };
}

function content(document: OpenAPIObject, language: Language): Html {
  const words = intro[language];
  const chapters = operationsUnder(document);
  return html`<p>${words.token} <code>Authorization: Bearer awr_…</code></p>
    <ul>
      <li>${withCode(words.key)}</li>
      <li>${withCode(words.position)}</li>
      <li>${withCode(words.lists)}</li>
      <li>${words.minutes}</li>
    </ul>
    <ul class="contents">
      ${chapters.map(({ name, heading }) => html`<li><a href="#${name}">${heading}</a></li>`)}
    </ul>
    ${chapters.map(
      ({ name, heading, operations }) =>
        html`<h2 id="${name}">${heading}</h2>
          ${operations.map((operation) => operationSection(operation, document, language))}`,
    )}`;
}
