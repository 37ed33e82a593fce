import type { Position } from '../event-store';
import type { SerialisedEvent } from '../serialised-event';
import {
  BatchAppendReq,
  type BatchAppendResp,
  Empty,
  MaximumAppendSizeExceeded,
  StreamIdentifier,
  UUID,
} from './client';
import { AppendTooLarge, NoAnswer, Refused, WrongRevision } from './failures';
import { positionOf } from './positions';
import { serverMetadata } from './recorded-events';

/** An append as the server is asked for it: always at an exact revision, so that asking twice never writes twice. */
export interface ServerAppend {
  readonly stream: string;
  /** The revision that the stream is at; -1 where it is not there yet. */
  readonly after: number;
  readonly events: readonly SerialisedEvent[];
}

export interface ServerAppended {
  /** Of the last event. */
  readonly revision: number;
  readonly position?: Position;
}

// The server takes messages of 4 MB; an append of more bytes comes in several.
const MOST_MESSAGE_BYTES = 1024 * 1024;

const ERROR = 'event_store.client.';

export function* appendRequests(correlation: string, append: ServerAppend): Generator<BatchAppendReq> {
  let request = emptyRequest(correlation).setOptions(optionsOf(append));
  let bytes = 0;
  for (const event of append.events) {
    const size = bytesOf(event);
    if (bytes > 0 && bytes + size > MOST_MESSAGE_BYTES) {
      yield request;
      request = emptyRequest(correlation);
      bytes = 0;
    }
    bytes += size;
    request.addProposedMessages(messageOf(event));
  }
  yield request.setIsFinal(true);
}

/** As the server counts them for its limit on one append, or a little more. */
export function bytesOf({ type, data, metadata }: SerialisedEvent): number {
  return 2 * type.length + Buffer.byteLength(data) + Buffer.byteLength(metadata) + 20;
}

/** Which request a response answers. */
export function correlationOf(response: BatchAppendResp): string | undefined {
  const id = response.getCorrelationId();
  const structured = id?.getStructured();
  if (!structured) return id?.getString();
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What the server did; throws what it said against it. */
export function verdictOf(response: BatchAppendResp): ServerAppended {
  const success = response.getSuccess();
  if (!success) throw refusalOf(response);
  const position = success.getPosition();
  const revision = Number(success.getCurrentRevision());
  if (!position) return { revision };
  const [commit, prepare] = [position.getCommitPosition(), position.getPreparePosition()];
  return { revision, position: positionOf({ commit: BigInt(commit), prepare: BigInt(prepare) }) };
}

function refusalOf(response: BatchAppendResp): Error {
  const error = response.getError();
  const details = error?.getDetails();
  const said = error?.getMessage() ?? '';
  switch (details?.getTypeName()) {
    case `${ERROR}WrongExpectedVersion`:
      return new WrongRevision(said);
    case `${ERROR}MaximumAppendSizeExceeded`: {
      const read = (bytes: Uint8Array) => MaximumAppendSizeExceeded.deserializeBinary(bytes);
      return new AppendTooLarge(details.unpack(read, details.getTypeName())?.getMaxappendsize() ?? 0);
    }
    case `${ERROR}AccessDenied`:
      return new Refused('denied', said);
    case `${ERROR}StreamDeleted`:
      return new Refused('deleted', said);
    default:
      // A server that timed out, is busy, starts, or knows no leader: it may have written, and may yet.
      return new NoAnswer(`the server said: ${said}`);
  }
}

function emptyRequest(correlation: string): BatchAppendReq {
  return new BatchAppendReq().setCorrelationId(new UUID().setString(correlation)).setIsFinal(false);
}

// No deadline: it would be a time of this machine's clock, which need not agree with the server's.
function optionsOf({ stream, after }: ServerAppend): BatchAppendReq.Options {
  const name = new StreamIdentifier().setStreamName(Buffer.from(stream));
  const options = new BatchAppendReq.Options().setStreamIdentifier(name);
  return after < 0 ? options.setNoStream(new Empty()) : options.setStreamPosition(String(after));
}

function messageOf(event: SerialisedEvent): BatchAppendReq.ProposedMessage {
  const message = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(event.id));
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
  return message.setData(Buffer.from(event.data)).setCustomMetadata(Buffer.from(serverMetadata(event)));
}
