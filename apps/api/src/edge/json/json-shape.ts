const [QUOTE, BACKSLASH, COLON, OPEN, CLOSE] = [0x22, 0x5c, 0x3a, [0x7b, 0x5b], [0x7d, 0x5d]] as const;

/** How many names a JSON text has, and how many levels deep it goes. The text must be valid JSON. */
export function shapeOfJson(text: string): { names: number; levels: number } {
  let [names, level, levels] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === QUOTE) at = endOfString(text, at);
    else if (mark === COLON) names += 1;
    else if (mark === OPEN[0] || mark === OPEN[1]) levels = Math.max(levels, (level += 1));
    else if (mark === CLOSE[0] || mark === CLOSE[1]) level -= 1;
  }
  return { names, levels };
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

// A mark is escaped when an odd number of backslashes comes before it.
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}
