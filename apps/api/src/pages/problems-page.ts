import type { Language } from '@awr/kernel';
import type { ProblemCatalogue, ProblemKind } from '../edge';
import { exampleDetails } from './example-details';
import { type Html, html } from './html';

const title = { cy: 'Problemau y gall yr API eu hateb', en: 'Problems that the API can answer with' };

const intro = {
  cy: 'Daw pob problem fel application/problem+json (RFC 9457). Yr un yw’r cod bob amser; gall y geiriau newid. Enghreifftiau yw’r symiau a’r enwau yn y negeseuon isod.',
  en: 'Each problem comes as application/problem+json (RFC 9457). The code stays the same; the words may change. The amounts and names in the messages below are examples.',
};
const status = { cy: 'Statws HTTP', en: 'HTTP status' };

/** Each code with what it says, in both languages, from the tables that the answers are made of. */
export function problemsPage(catalogue: ProblemCatalogue) {
  const content = (language: Language): Html =>
    html`<p>${intro[language]}</p>
      ${catalogue.all().map(([code, kind]) => section(code, kind, language))}`;
  return { title, content };
}

function section(code: string, kind: ProblemKind, language: Language): Html {
  const other = language === 'cy' ? 'en' : 'cy';
  const detail = kind.detail(exampleDetails(code));
  return html`<section id="${code}">
    <h2><code>${code}</code></h2>
    <p>${kind.title[language]} <span class="quiet">(${status[language]} ${kind.status})</span></p>
    <p>${detail[language]}</p>
    <p lang="${other}" class="quiet">${detail[other]}</p>
  </section>`;
}
