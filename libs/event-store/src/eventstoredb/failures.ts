import { StoreUnavailable, StoreUnusable } from '../errors';
import { convertToCommandError, isCommandError } from './client';
import {
  accessDenied,
  certificateNotTrusted,
  noAnswer,
  notEncrypted,
  notEventStoreDb,
  streamDeleted,
} from './wordings';

/** A call that got no answer in time. What it asked for may have been done. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The stream is not where an append expected it. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';
}

/** An append of more bytes than the server takes at once. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
  constructor(readonly mostBytes: number) {
    super(`an append may have ${mostBytes} bytes`);
  }
}

/** What the server said no to, and will again. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly why: 'denied' | 'deleted',
    said: string,
  ) {
    super(said);
  }
}

// https://grpc.github.io/grpc/core/md_doc_statuscodes.html
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

// What OpenSSL and Node say of certificates that do not convince them, and of peers that answer in plain text.
const OF_CERTIFICATES = /certificate|CERT_|altname|unable to get issuer|unable to verify/i;
const OF_PLAIN_TEXT = /wrong version number|packet length too long|EPROTO|record layer|SSL routines/i;

/** A connection lost, a server that is busy or has another leader: worth another try. All else will stay as it is. */
export function isPassing(error: unknown): boolean {
  return error instanceof NoAnswer || !(asLasting(error, '') || error instanceof StoreUnusable || isFault(error));
}

/** What an error of the client library means to those who use the store. Faults of our own stay what they are. */
export function asStoreError(error: unknown, hosts: string): unknown {
  if (error instanceof StoreUnusable || error instanceof StoreUnavailable || isFault(error)) return error;
  return asLasting(error, hosts) ?? new StoreUnavailable(noAnswer(hosts), { cause: error });
}

function asLasting(thrown: unknown, hosts: string): StoreUnusable | undefined {
  if (!(thrown instanceof Error) || thrown instanceof StoreUnavailable) return undefined;
  const unusable = (wording: (hosts: string) => ConstructorParameters<typeof StoreUnusable>[0]) =>
    new StoreUnusable(wording(hosts), { cause: thrown });
  if (thrown instanceof Refused) return unusable(thrown.why === 'denied' ? accessDenied : streamDeleted);
  const error = convertToCommandError(thrown);
  if (OF_CERTIFICATES.test(error.message)) return unusable(certificateNotTrusted);
  if (OF_PLAIN_TEXT.test(error.message)) return unusable(notEncrypted);
  if (!isCommandError(error)) return undefined;
  if (error.type === 'access-denied' || error.code === PERMISSION_DENIED) return unusable(accessDenied);
  if (error.code === UNIMPLEMENTED || /^\d+ \w+: Received HTTP status code (?!50[234])/.test(error.message)) {
    return unusable(notEventStoreDb);
  }
  if (error.type === 'stream-deleted') return unusable(streamDeleted);
  return undefined;
}

/** Something that no server said: our own mistakes, and answers that have a meaning of their own. */
function isFault(error: unknown): boolean {
  if (error instanceof WrongRevision || error instanceof AppendTooLarge) return true;
  return error instanceof TypeError || error instanceof RangeError || nameOf(error) === 'InvariantBroken';
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}
