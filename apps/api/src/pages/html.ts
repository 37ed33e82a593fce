/** Markup that is safe to send: whatever was put into it was escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | readonly Part[];

/** Escapes whatever is put into it, unless that is Html already. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: markup }, ...parts.map(safe)));
}

function safe(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(safe).join('');
  return String(part).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A name of many parts, which may be broken between them and nowhere else: items[].policy.reportingPeriodMonths. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=[._])|(?=[A-Z])/).map((part, at) => (at === 0 ? part : html`<wbr />${part}`))}`;
}

/** A sentence as Markdown writes it, as far as we use it: what stands between backticks is code. */
export function withCode(sentence: string): Html {
  const parts = sentence.split('`');
  return html`${parts.map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
