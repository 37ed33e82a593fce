import { writeFileSync } from 'node:fs';
import type { Api } from '../api/api';
import { ProblemFound } from '../problem-found';
import type { Session } from '../session';
import { ExitCode } from '../terminal/exit-codes';

export interface ReportOptions {
  readonly from?: string;
  readonly until?: string;
  readonly format?: string;
  /** Where to; the name that the report brings where left out, and standard output for `-`. */
  readonly out?: string;
}

/** A report as it comes: the whole file, with what to call it. */
interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** Has a report made, says how far it has come, and puts it where it is wanted. */
export async function fetchReport(
  session: Session,
  api: Api,
  path: string,
  { from, until, format = 'pdf', out }: ReportOptions,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const asked = new URLSearchParams({
    ...{ format, lang: session.options.language, ...more },
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  });
  const file = await api.make<ReportFile>(`${path}?${asked}`, session.progress.show);
  session.progress.end();
  const bytes = Buffer.from(file.content, 'base64');
  if (out === '-') {
    process.stdout.write(bytes);
    return;
  }
  const where = out ?? file.name;
  write(where, bytes);
  session.give({ file: where, type: file.type, bytes: bytes.length }, () =>
    session.word({ cy: `Ysgrifennwyd ${where}.`, en: `Written: ${where}.` }),
  );
}

function write(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes, { mode: 0o600 });
  } catch {
    throw new ProblemFound(
      { cy: `Ni ellir ysgrifennu ${path}.`, en: `${path} can't be written.` },
      ExitCode.unavailable,
    );
  }
}
