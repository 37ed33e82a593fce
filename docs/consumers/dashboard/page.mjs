/** The dashboard as a page that looks again every two seconds. */
export function page({ timebanks }) {
  const rows = Object.values(timebanks).map(
    ({ name, members, entries, issued }) =>
      `<tr><td>${text(name.cy)} / ${text(name.en)}</td><td>${members}</td><td>${entries}</td><td>${hours(issued)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="cy"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Awr</title>
<style>body{font:18px sans-serif;margin:2rem}td,th{padding:.3rem 1rem;text-align:right}td:first-child{text-align:left}</style>
</head><body><h1>Oriau / Hours</h1>
<table><thead><tr><th>Banc amser / Timebank</th><th>Aelodau / Members</th><th>Cofnodion / Entries</th><th>Oriau a roddwyd / Hours issued</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></body></html>`;
}

function hours(minutes) {
  return `${Math.trunc(minutes / 60)}:${String(Math.abs(minutes % 60)).padStart(2, '0')}`;
}

function text(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
