// A test double of EventStoreDB: never to be imported from apps or libs, but by their specs.
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import {
  AccessDenied,
  AllStreamPosition,
  Empty,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  StreamIdentifier,
  UUID,
  WrongExpectedVersion,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import type { Expected, Outcome, Recorded } from './server-log';

/** Ticks of 100 ns, which the server counts time in. */
const TICKS_PER_MS = 10_000;

export function nameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function identifierOf(stream: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(stream));
}

export function eventResponse(record: Recorded): ReadResp {
  const { RecordedEvent } = ReadResp.ReadEvent;
  const event = new RecordedEvent()
    .setId(new UUID().setString(record.id))
    .setStreamIdentifier(identifierOf(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.position))
    .setPreparePosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(record.created * TICKS_PER_MS));
  const read = new ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(record.position));
  return new ReadResp().setEvent(read);
}

export function checkpointResponse(position: number): ReadResp {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position)).setPreparePosition(String(position));
  return new ReadResp().setCheckpoint(checkpoint);
}

export function confirmationResponse(): ReadResp {
  const confirmation = new ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID());
  return new ReadResp().setConfirmation(confirmation);
}

export function caughtUpResponse(): ReadResp {
  return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
}

export function notFoundResponse(stream: string): ReadResp {
  return new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)));
}

/** The answer to one append of a batch. */
export function batchResponse(
  correlation: UUID,
  stream: string,
  expected: Expected,
  outcome: Outcome,
): BatchAppendResp {
  const response = new BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(identifierOf(stream));
  if (outcome.is !== 'written') return response.setError(statusOf(stream, expected, outcome));
  const position = new AllStreamPosition()
    .setCommitPosition(String(outcome.position))
    .setPreparePosition(String(outcome.position));
  const success = new BatchAppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
  return response.setSuccess(success);
}

export function deniedResponse(correlation: UUID, stream: string): BatchAppendResp {
  const error = statusWith(status.PERMISSION_DENIED, 'Access Denied', new AccessDenied(), 'AccessDenied');
  return new BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(identifierOf(stream)).setError(error);
}

/** A server that has just started, or has more to do than it can, says so with no details that mean anything. */
export function notHandledResponse(correlation: UUID, stream: string, message: string): BatchAppendResp {
  const error = new Status().setMessage(message).setDetails(packed(new Empty(), 'google.protobuf.Empty'));
  return new BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(identifierOf(stream)).setError(error);
}

function statusOf(stream: string, expected: Expected, outcome: Exclude<Outcome, { is: 'written' }>): Status {
  switch (outcome.is) {
    case 'wrong-version':
      return statusWith(
        status.FAILED_PRECONDITION,
        'WrongExpectedVersion',
        wrongVersion(expected, outcome.current),
        'WrongExpectedVersion',
      );
    case 'deleted': {
      const deleted = new StreamDeleted().setStreamIdentifier(identifierOf(stream));
      return statusWith(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, deleted, 'StreamDeleted');
    }
    case 'too-large': {
      const exceeded = new MaximumAppendSizeExceeded().setMaxappendsize(outcome.mostBytes);
      return statusWith(
        status.INVALID_ARGUMENT,
        'Maximum Append Size Exceeded.',
        exceeded,
        'MaximumAppendSizeExceeded',
      );
    }
  }
}

function wrongVersion(expected: Expected, current: number): WrongExpectedVersion {
  const wrong = new WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (typeof expected === 'number') return wrong.setExpectedStreamPosition(String(expected));
  if (expected === 'any') return wrong.setExpectedAny(new Empty());
  return expected === 'no-stream' ? wrong.setExpectedNoStream(new Empty()) : wrong.setExpectedStreamExists(new Empty());
}

interface Message {
  serializeBinary(): Uint8Array;
}

function statusWith(code: number, message: string, details: Message, type: string): Status {
  const error = new Status().setMessage(message).setDetails(packed(details, `event_store.client.${type}`));
  error.setCode(code as Parameters<Status['setCode']>[0]);
  return error;
}

function packed(details: Message, type: string): Any {
  const any = new Any();
  any.pack(details.serializeBinary(), type);
  return any;
}

/** An error that ends a call, with the trailers that the server sends along. */
export function callError(
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const accessDenied = () => callError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const tooBusy = () => callError(status.UNAVAILABLE, 'Server Is Too Busy');

export const unauthenticated = () => callError(status.UNAUTHENTICATED, 'Unauthenticated');

export const notLeader = (host: string, port: number) =>
  callError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
