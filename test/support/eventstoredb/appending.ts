// A test double of EventStoreDB: never to be imported from apps or libs, but by their specs.
import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from '@grpc/grpc-js';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  type BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb';
import { status } from '@grpc/grpc-js';
import { batchResponse, callError, nameOf } from './messages';
import type { Expected, Proposed, ServerLog } from './server-log';

export type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
export type AppendCall = ServerReadableStream<AppendReq, AppendResp>;

/** One append of a batch, once all its messages are there. */
export interface BatchedAppend {
  readonly correlation: UUID;
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

/** Gathers the messages of a stream of appends into appends. */
export function gathering(asked: (append: BatchedAppend) => void): (request: BatchAppendReq) => void {
  const pending = new Map<string, BatchedAppend>();
  return (request) => {
    const correlation = request.getCorrelationId() ?? new UUID();
    const id = correlation.getString();
    const options = request.getOptions();
    if (options) {
      const stream = nameOf(options.getStreamIdentifier());
      pending.set(id, { correlation, stream, expected: expectedOf(options), events: [] });
    }
    const append = pending.get(id);
    if (!append) return;
    append.events.push(...request.getProposedMessagesList().map(proposed));
    if (!request.getIsFinal()) return;
    pending.delete(id);
    asked(append);
  };
}

export function written(append: BatchedAppend, log: ServerLog): BatchAppendResp {
  const { correlation, stream, expected, events } = append;
  return batchResponse(correlation, stream, expected, log.append(stream, expected, events));
}

/** The older way: one call an append. */
export function append(call: AppendCall, answer: sendUnaryData<AppendResp>, log: ServerLog): void {
  let options: AppendReq.Options | undefined;
  const events: Proposed[] = [];
  call.on('data', (request: AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message) events.push(proposed(message));
  });
  call.on('end', () => {
    const stream = nameOf(options?.getStreamIdentifier());
    const expected = options ? expectedOf(options) : 'any';
    const outcome = log.append(stream, expected, events);
    switch (outcome.is) {
      case 'written': {
        const position = new AppendResp.Position();
        position.setCommitPosition(String(outcome.position)).setPreparePosition(String(outcome.position));
        const success = new AppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position);
        return answer(null, new AppendResp().setSuccess(success));
      }
      case 'wrong-version': {
        const wrong = new AppendResp.WrongExpectedVersion().setCurrentRevision(String(outcome.current));
        return answer(null, new AppendResp().setWrongExpectedVersion(wrong));
      }
      case 'deleted': {
        const trailers = { exception: 'stream-deleted', 'stream-name': stream };
        return answer(callError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, trailers));
      }
      case 'too-large': {
        const trailers = {
          exception: 'maximum-append-size-exceeded',
          'maximum-append-size': String(outcome.mostBytes),
        };
        return answer(callError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', trailers));
      }
    }
  });
}

function expectedOf(options: AppendReq.Options | BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  if (options.hasAny()) return 'any';
  return Number('getRevision' in options ? options.getRevision() : options.getStreamPosition());
}

function proposed(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
