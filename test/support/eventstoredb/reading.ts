// A test double of EventStoreDB: never to be imported from apps or libs, but by their specs.
import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { callError } from './messages';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
  nameOf,
  notFoundResponse,
} from './messages';
import type { Recorded, ServerLog } from './server-log';
import { status } from '@grpc/grpc-js';

/** Called with each event that has been sent. */
export type Sent = () => void;

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const { StreamOptionCase, CountOptionCase } = ReadReq.Options;

/** Answers one read, of a stream or of $all, or one subscription to $all. */
export async function read(call: ReadCall, log: ServerLog, sent: Sent): Promise<void> {
  const options = call.request.getOptions();
  if (!options) throw callError(status.INVALID_ARGUMENT, 'no options');
  const isSubscription = options.getCountOptionCase() === CountOptionCase.SUBSCRIPTION;
  if (options.getStreamOptionCase() === StreamOptionCase.STREAM) {
    if (isSubscription) throw callError(status.UNIMPLEMENTED, 'this double has no subscriptions to streams');
    return readStream(call, log, options, sent);
  }
  if (isSubscription) return subscribe(call, log, options, sent);
  return readAll(call, log, options, sent);
}

async function readStream(call: ReadCall, log: ServerLog, options: ReadReq.Options, sent: Sent): Promise<void> {
  const asked = options.getStream();
  const stream = nameOf(asked?.getStreamIdentifier());
  if (log.deleted.has(stream)) {
    throw callError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    });
  }
  const there = log.of(stream);
  if (there.length === 0) return send(call, notFoundResponse(stream));
  const revision = asked?.hasRevision() ? Number(asked.getRevision()) : undefined;
  if (isBackwards(options)) {
    const from = revision ?? there.length - 1;
    return sendSome(call, there.slice(0, from + 1).reverse(), options, sent);
  }
  return sendSome(call, there.slice(revision ?? 0), options, sent);
}

/** Forwards, the event at the position is given too; backwards, those before it. */
async function readAll(call: ReadCall, log: ServerLog, options: ReadReq.Options, sent: Sent): Promise<void> {
  const all = options.getAll();
  const position = all?.hasPosition() ? Number(all.getPosition()?.getCommitPosition()) : undefined;
  if (!isBackwards(options)) {
    return sendSome(
      call,
      log.records.filter((record) => record.position >= (position ?? 0)),
      options,
      sent,
    );
  }
  const before = log.records.filter((record) => record.position < (position ?? Infinity));
  return sendSome(call, before.reverse(), options, sent);
}

const isBackwards = (options: ReadReq.Options) =>
  options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

async function sendSome(
  call: ReadCall,
  records: readonly Recorded[],
  options: ReadReq.Options,
  sent: Sent,
): Promise<void> {
  for (const record of records.slice(0, Number(options.getCount()))) {
    await send(call, eventResponse(record));
    sent();
  }
}

/** Goes through the log after the position, tells how far it is, says once that it has caught up, and stays. */
async function subscribe(call: ReadCall, log: ServerLog, options: ReadReq.Options, sent: Sent): Promise<void> {
  const filter = options.getFilter();
  const isWanted = predicateOf(filter);
  const window = filter?.hasMax() ? filter.getMax() : 32;
  const interval = filter ? window * filter.getCheckpointintervalmultiplier() : Infinity;
  let index = firstAfter(log, options.getAll());
  let [considered, saidCaughtUp] = [0, false];
  await send(call, confirmationResponse());
  while (!call.cancelled && !call.destroyed) {
    const record = log.records[index];
    if (!record) {
      if (!saidCaughtUp) {
        const last = log.records.at(-1);
        if (filter && last) await send(call, checkpointResponse(last.position));
        await send(call, caughtUpResponse());
        saidCaughtUp = true;
      }
      if (!log.records[index]) await grown(call, log);
      continue;
    }
    index += 1;
    considered += 1;
    if (isWanted(record)) await send(call, eventResponse(record));
    sent();
    if (considered % interval === 0) await send(call, checkpointResponse(record.position));
  }
}

function firstAfter(log: ServerLog, all: ReadReq.Options.AllOptions | undefined): number {
  if (all?.hasEnd()) return log.records.length;
  if (!all?.hasPosition()) return 0;
  const position = Number(all.getPosition()?.getCommitPosition());
  const index = log.records.findIndex((record) => record.position > position);
  return index === -1 ? log.records.length : index;
}

function predicateOf(filter: ReadReq.Options.FilterOptions | undefined): (record: Recorded) => boolean {
  if (!filter) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const subject = ({ stream, type }: Recorded) => (filter.hasStreamIdentifier() ? stream : type);
  const regex = expression?.getRegex();
  if (regex) {
    const pattern = new RegExp(regex);
    return (record) => pattern.test(subject(record));
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (record) => prefixes.some((prefix) => subject(record).startsWith(prefix));
}

function grown(call: ReadCall, log: ServerLog): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unwatch();
      call.off('cancelled', done).off('close', done);
      resolve();
    };
    const unwatch = log.watch(done);
    call.on('cancelled', done).on('close', done);
  });
}

async function send(call: ReadCall, response: ReadResp): Promise<void> {
  if (call.cancelled || call.write(response)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      call.off('drain', done).off('cancelled', done).off('close', done);
      resolve();
    };
    call.on('drain', done).on('cancelled', done).on('close', done);
  });
}
