import type { Language } from '@awr/kernel';
import { type Html, html } from './html';

const title = { cy: 'Mae Awr yn rhedeg', en: 'Awr is running' };

const says = {
  cy: {
    what: 'Mae Awr yn cadw oriau cymunedau sy’n gwneud pethau gyda’i gilydd: pwy a roddodd amser, pwy a’i derbyniodd, a balans pawb. Un awr a roddir yw un credyd, beth bynnag y gwaith.',
    token: 'Mae angen tocyn i ddarllen neu i newid unrhyw beth. Gofynnwch i’r sawl sy’n rhedeg Awr yn eich ardal chi.',
    docs: 'Popeth y gall yr API ei wneud',
    problems: 'Pob neges gwall, a’r hyn i’w wneud',
    openapi: 'Disgrifiad OpenAPI 3.1 i raglenni',
    health: 'A yw popeth yn gweithio?',
    links: 'Tudalennau',
    version: 'Fersiwn',
  },
  en: {
    what: 'Awr keeps the hours of communities that do things together: who gave time, who received it, and everybody’s balance. One hour given is one credit, whatever the work.',
    token: 'A token is needed to read or to change anything. Ask whoever runs Awr where you are.',
    docs: 'Everything that the API can do',
    problems: 'Every error message, and what to do',
    openapi: 'The OpenAPI 3.1 description, for programs',
    health: 'Is everything working?',
    links: 'Pages',
    version: 'Version',
  },
} satisfies Record<Language, Record<string, string>>;

export function landingPage(version: string) {
  return { title, content: (language: Language): Html => content(language, version) };
}

function content(language: Language, version: string): Html {
  const words = says[language];
  return html`<p>${words.what}</p>
    <p>${words.token}</p>
    <h2>${words.links}</h2>
    <ul>
      <li><a href="/api/docs?lang=${language}">${words.docs}</a></li>
      <li><a href="/api/problems?lang=${language}">${words.problems}</a></li>
      <li><a href="/api/openapi.json">${words.openapi}</a></li>
      <li><a href="/health/ready">${words.health}</a></li>
    </ul>
    <p class="quiet">${words.version} ${version}</p>`;
}
