import type { Session } from '../../session';
import { columns } from '../../terminal/columns';

/** What is kept of one of them, a line a part, under the names by which each part is changed. */
export function inWords(record: object, session: Session): string {
  const header = [session.word({ cy: 'Enw', en: 'Name' }), session.word({ cy: 'Gwerth', en: 'Value' })];
  const rows = Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([language, text]) => [`${name}.${language}`, String(text)])
      : [[name, String(value)]],
  );
  return columns(header, rows);
}
