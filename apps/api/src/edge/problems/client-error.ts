import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { languageAskedFor } from '../language/accept-language';
import { Problem } from './problem';
import { problemDocument } from './problem-document';
import { readingProblems } from './reading-problems';

/**
 * Answers what is not HTTP, or too much or too slow of it, as everything else is answered, and hangs up. It never
 * became a request, so that no hook and no filter sees it.
 */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerTo(error));
  socket.destroySoon();
}

const CODES: Readonly<Record<string, keyof typeof readingProblems>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
};

function answerTo({ code: fault = '', rawPacket }: ConnectionError): string {
  const code = CODES[fault] ?? 'malformed-request';
  const kind = readingProblems[code];
  const language = languageAskedFor(headerIn(rawPacket), 'en');
  const body = JSON.stringify(problemDocument(new Problem(code), kind, language));
  const head = [
    `HTTP/1.1 ${kind.status} ${STATUS_CODES[kind.status]}`,
    'content-type: application/problem+json',
    `content-language: ${language}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  return [...head, '', body].join('\r\n');
}

// The headers were not read, so what can be found of them has to do. (Node gives a Buffer, whatever Fastify's type says.)
function headerIn(packet: unknown): string | undefined {
  if (!Buffer.isBuffer(packet)) return undefined;
  return /^accept-language:([^\r\n]{0,200})/im.exec(packet.toString('latin1'))?.[1]?.trim();
}
