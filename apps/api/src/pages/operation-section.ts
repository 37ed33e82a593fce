import type { Language } from '@awr/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldsOf, type ToldField } from '../openapi/fields-of';
import type { ToldOperation } from './operations-under';
import { breakable, type Html, html, withCode } from './html';

const says = {
  cy: {
    who: 'Pwy',
    query: 'Yn y cyfeiriad',
    body: 'Anfonwch',
    answer: 'Ateb',
    field: 'Maes',
    kind: 'Math',
    what: 'Beth ydyw',
    optional: 'dewisol',
  },
  en: {
    who: 'Who',
    query: 'In the address',
    body: 'Send',
    answer: 'Answer',
    field: 'Field',
    kind: 'Kind',
    what: 'What it is',
    optional: 'optional',
  },
} satisfies Record<Language, Record<string, string>>;

export function operationSection(told: ToldOperation, document: OpenAPIObject, language: Language): Html {
  const { method, path, operation } = told;
  const words = says[language];
  const roles = operation['x-roles' as keyof typeof operation] as readonly string[] | undefined;
  const { query, body, answer } = fieldsOf(operation, document);
  const tables = [
    [words.query, query],
    [words.body, body],
    [words.answer, answer],
  ] as const;
  return html`<section>
    <h3><code>${method.toUpperCase()} ${path}</code></h3>
    <p>${operation.summary}</p>
    ${roles && html`<p class="quiet">${words.who}: ${roles.join(', ')}</p>`}
    ${tables.map(([caption, fields]) => table(caption, fields, `${method.toUpperCase()} ${path}`, language))}
  </section>`;
}

function table(caption: string, fields: readonly ToldField[], of: string, language: Language): Html | undefined {
  if (fields.length === 0) return undefined;
  const words = says[language];
  return html`<div class="table" tabindex="0" role="region" aria-label="${caption}: ${of}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.field}</th>
          <th scope="col">${words.kind}</th>
          <th scope="col">${words.what}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map((field) => row(field, words.optional))}
      </tbody>
    </table>
  </div>`;
}

function row({ name, kind, says, required }: ToldField, optional: string): Html {
  return html`<tr>
    <th scope="row">
      <code>${breakable(name)}</code>${required ? '' : html` <span class="quiet">(${optional})</span>`}
    </th>
    <td>${kind}</td>
    <td>${withCode(says)}</td>
  </tr>`;
}
