import type { Language } from '@awr/kernel';
import { type Html, html, withCode } from './html';

const title = { cy: 'Mae Awr yn rhedeg', en: 'Awr is running' };

const says = {
  cy: {
    what: 'Mae Awr yn cadw oriau cymunedau sy’n gwneud pethau gyda’i gilydd: pwy a roddodd amser, pwy a’i derbyniodd, a balans pawb. Un awr a roddir yw un credyd, beth bynnag y gwaith.',
    token: 'Mae angen tocyn i ddarllen neu i newid unrhyw beth. Gofynnwch i’r sawl sy’n rhedeg Awr yn eich ardal chi.',
    begin: 'I ddechrau',
    who: 'I’r sawl sy’n rhedeg Awr, ar y cyfrifiadur hwn, yn ffolder Awr:',
    found: 'Sefydlu banc amser:',
    import: 'Darllen taenlenni’r banc amser. Mae `--dry-run` yn dangos beth a ddigwyddai, heb ysgrifennu dim:',
    letIn: 'Gadael brocer i mewn:',
    more: 'Mae’r gweddill yn y dogfennau yn y ffolder `docs`, ac yn `npm run -s awr -- --lang cy --help`.',
    docs: 'Popeth y gall yr API ei wneud',
    problems: 'Pob neges gwall, a’r hyn i’w wneud',
    openapi: 'Disgrifiad OpenAPI 3.1, i raglenni',
    health: 'A yw popeth yn gweithio? I raglenni: `ready` os ydyw',
    links: 'I raglenwyr',
    version: 'Fersiwn',
  },
  en: {
    what: 'Awr keeps the hours of communities that do things together: who gave time, who received it, and everybody’s balance. One hour given is one credit, whatever the work.',
    token: 'A token is needed to read or to change anything. Ask whoever runs Awr where you are.',
    begin: 'To begin',
    who: 'For whoever runs Awr, on this computer, in Awr’s folder:',
    found: 'Found a timebank:',
    import: 'Read the timebank’s spreadsheets. `--dry-run` shows what would happen, and writes nothing:',
    letIn: 'Let a broker in:',
    more: 'The rest is in the documents in the folder `docs`, and in `npm run -s awr -- --lang en --help`.',
    docs: 'Everything that the API can do',
    problems: 'Every error message, and what to do',
    openapi: 'The OpenAPI 3.1 description, for programs',
    health: 'Is everything working? For programs: `ready` if it is',
    links: 'For programmers',
    version: 'Version',
  },
} satisfies Record<Language, Record<string, string>>;

const EXAMPLES = {
  cy: { name: 'Banc Amser Dyfi', folder: 'llwybr/y/taenlenni', token: 'Cyfrifiadur y swyddfa' },
  en: { name: 'Banc Amser Dyfi', folder: 'path/to/spreadsheets', token: 'Office computer' },
} satisfies Record<Language, object>;

export function landingPage(version: string) {
  return { title, content: (language: Language): Html => content(language, version) };
}

function content(language: Language, version: string): Html {
  const words = says[language];
  const { name, folder, token } = EXAMPLES[language];
  return html`<p>${words.what}</p>
    <p>${words.token}</p>
    <h2>${words.begin}</h2>
    <p>${words.who}</p>
    <ol>
      <li>${words.found} ${command(`timebank found "${name}" --prefix DYF`, language)}</li>
      <li>${withCode(words.import)} ${command(`import ${folder} --dry-run`, language)}</li>
      <li>${words.letIn} ${command(`token issue broker --name "${token}"`, language)}</li>
    </ol>
    <p>${withCode(words.more)}</p>
    <h2>${words.links}</h2>
    <ul>
      <li><a href="/api/docs?lang=${language}">${words.docs}</a></li>
      <li><a href="/api/problems?lang=${language}">${words.problems}</a></li>
      <li><a href="/api/openapi.json">${words.openapi}</a></li>
      <li><a href="/health/ready">${withCode(words.health)}</a></li>
    </ul>
    <p class="quiet">${words.version} ${version}</p>`;
}

function command(words: string, language: Language): Html {
  return html`<pre><code>npm run -s awr -- --lang ${language} ${words}</code></pre>`;
}
