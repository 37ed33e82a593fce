/** All the CSS there is: readable on an old phone, in the dark, in print, and at 400 % zoom. */
export const style = `
:root { color-scheme: light dark; --ink: #17202a; --paper: #fff; --quiet: #4a5560; --line: #c5ccd3; --link: #0b4f9c; --mark: #f2f5f8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceff2; --paper: #14191e; --quiet: #b3bcc5; --line: #46505a; --link: #8fc1ff; --mark: #1e252c; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.125rem/1.5 system-ui, sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: center; border-bottom: 1px solid var(--line); }
nav a, nav span { display: inline-block; padding: 0.5rem; }
nav [aria-current] { font-weight: bold; }
.brand { font-size: 1.5rem; font-weight: bold; text-decoration: none; padding: 0.25rem 0; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; }
h3 { margin-bottom: 0.25rem; overflow-wrap: anywhere; }
section { border-top: 1px solid var(--line); }
code { font-size: 0.9em; background: var(--mark); padding: 0.1em 0.25em; overflow-wrap: anywhere; }
pre { background: var(--mark); padding: 0.75rem 1rem; white-space: pre-wrap; line-height: 1.6; }
pre code { padding: 0; }
.table { overflow-x: auto; }
.table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.contents { columns: 17rem; column-gap: 2rem; }
.contents li { break-inside: avoid; padding: 0.2rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th code { overflow-wrap: break-word; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); }
.quiet { color: var(--quiet); }
@media (max-width: 40rem) {
  table { font-size: 1rem; }
  th, td { padding-right: 0.5rem; }
  td:last-child { min-width: 8rem; }
}
@media print {
  nav, .skip { display: none; }
  body { font-size: 10pt; }
  header, main { max-width: none; }
  h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; }
}
`.trimStart();
