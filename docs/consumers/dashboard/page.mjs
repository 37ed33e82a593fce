const LOOK = `
:root{color-scheme:light dark}
body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid;padding:.4rem 1rem .4rem 0;text-align:right;vertical-align:top;font-variant-numeric:tabular-nums}
th:first-child{text-align:left}
th span{display:block;font-weight:normal}
@media (max-width:30rem){body{font-size:.95rem}th,td{padding-right:.5rem}}
`;

/** Looks again by itself, and changes figures only: nobody's place on the page or in what is read aloud is lost. */
const LOOK_AGAIN = `
setInterval(async () => {
  const answer = await fetch('/').catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [now, then] = [page.querySelector('tbody'), document.querySelector('tbody')];
  if (now.innerHTML !== then.innerHTML) then.replaceWith(now);
}, 2000);
`;

const COLUMNS = [
  ['Banc amser', 'Timebank'],
  ['Aelodau', 'Members'],
  ['Cofnodion', 'Entries'],
  ['Oriau a roddwyd', 'Hours issued'],
];

/** The dashboard as a page in both languages. */
export function page({ timebanks }) {
  const headings = COLUMNS.map(([cy, en]) => `<th scope="col">${cy}<span lang="en">${en}</span></th>`);
  const rows = Object.values(timebanks).map(
    ({ name, members, entries, issued }) =>
      `<tr><th scope="row">${inBoth(name)}</th><td>${grouped(members)}</td><td>${grouped(entries)}</td><td>${hours(issued)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="cy"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Oriau – Awr – Hours</title><style>${LOOK}</style></head>
<body><main><h1>Oriau / <span lang="en">Hours</span></h1>
<p>Yn newid wrth i bethau ddigwydd. / <span lang="en">Changes as things happen.</span></p>
<div class="table" tabindex="0" role="region" aria-label="Oriau pob banc amser">
<table><thead><tr>${headings.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></main>
<script>${LOOK_AGAIN}</script></body></html>`;
}

/** Once, where a timebank is called the same in both languages. */
function inBoth({ cy, en }) {
  return cy === en ? text(cy) : `${text(cy)}<span lang="en">${text(en)}</span>`;
}

function hours(minutes) {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '−' : ''}${grouped(Math.trunc(size / 60))}:${String(size % 60).padStart(2, '0')}`;
}

function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function text(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
