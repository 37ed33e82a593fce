import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isId } from '@awr/kernel';
import type { ArchiveLine, BlobLine, Ending, EventLine, Heading } from './archive-lines';
import { ArchiveProblem, lineWrong } from './archive-problems';

export type Content = { readonly line: number } & (
  { readonly heading: Heading } | { readonly event: EventLine } | { readonly blob: BlobLine }
);

/**
 * Reads an archive line by line, and holds it to its own last line. What it gives before the end may still turn out to
 * be of a file that was changed: whoever acts on it reads it to the end first.
 * @throws ArchiveProblem
 */
export async function* readArchive(path: string): AsyncGenerator<Content> {
  const hash = createHash('sha256');
  let [line, ended] = [0, false];
  let unreadable: ArchiveProblem | undefined;
  for await (const text of linesOf(path)) {
    if (unreadable) throw unreadable;
    line += 1;
    if (ended) throw lineWrong(line, { cy: 'mae’n dod ar ôl y llinell olaf', en: 'it comes after the last line' });
    const read = parsed(text);
    if (!read && line === 1) throw new ArchiveProblem('archive-not-one');
    // Where no other line comes, it is one of which the rest is missing: a copy seldom ends at the end of a line.
    if (!read) {
      unreadable = lineWrong(line, { cy: 'nid gwrthrych JSON mohoni', en: 'it is not a JSON object' });
      continue;
    }
    if ('end' in read) {
      holds(read, line - 1, hash.digest('hex'));
      ended = true;
      continue;
    }
    hash.update(`${text}\n`);
    yield contentOf(read, line);
  }
  if (!ended) throw new ArchiveProblem('archive-cut-short', { line });
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === undefined) throw reason;
    throw new ArchiveProblem('archive-not-readable', { what: path });
  }
}

function parsed(text: string): ArchiveLine | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as ArchiveLine) : undefined;
  } catch {
    return undefined;
  }
}

function contentOf(read: Exclude<ArchiveLine, Ending>, line: number): Content {
  if (line === 1) {
    const { archive, format, timebankId } = read as Heading;
    if (archive !== 'awr' || !isId(timebankId)) throw new ArchiveProblem('archive-not-one');
    if (format !== 1) throw new ArchiveProblem('archive-too-new');
    return { line, heading: read as Heading };
  }
  if ('blob' in read) return { line, blob: read };
  const event = read as EventLine;
  if (!isEvent(event))
    throw lineWrong(line, { cy: 'nid digwyddiad na blob mohoni', en: 'it is neither an event nor a blob' });
  return { line, event };
}

function isEvent({ stream, id, type, version, data, metadata }: EventLine): boolean {
  const texts = [stream, type, metadata?.recordedAt, metadata?.actor, metadata?.commandId, metadata?.commandHash];
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    isId(id) &&
    Number.isInteger(version) &&
    version >= 1 &&
    typeof data === 'object' &&
    data !== null
  );
}

function holds({ lines, sha256 }: Ending, before: number, found: string): void {
  if (lines !== before || sha256 !== found) throw new ArchiveProblem('archive-changed');
}
