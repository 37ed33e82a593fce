/**
 * The only file that names the client library. Its successor under the server's new name, @kurrent/kurrentdb-client,
 * has the same calls: changing over changes this file.
 */
import {
  END,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  isCommandError,
  type RecordedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError';
import { Empty, MaximumAppendSizeExceeded, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';

export { BatchAppendReq, Empty, MaximumAppendSizeExceeded, StreamIdentifier, UUID };
export { convertToCommandError, END, eventTypeFilter, excludeSystemEvents, isCommandError, START, streamNameFilter };
export type { AllStreamResolvedEvent, AllStreamSubscription, BatchAppendResp, RecordedEvent };
export type Client = EventStoreDBClient;
export type ServerFilter = Filter;

/** A stream of appends to the server, and of its answers. */
export interface AppendStream {
  write(request: BatchAppendReq): boolean;
  on(event: 'data', listener: (response: BatchAppendResp) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'end', listener: () => void): this;
}

export interface ServerFeatures {
  readonly version: string;
  /** True where appends can share one stream of requests. */
  readonly batchAppend: boolean;
}

/** Uses what the library keeps for its own commands. */
class Inside extends EventStoreDBClient {
  static async features(client: EventStoreDBClient): Promise<ServerFeatures> {
    const features = await (client as Inside).capabilities;
    return { version: features.serverVersion, batchAppend: features.supports(StreamsService.batchAppend) };
  }

  /**
   * Opens a stream of appends. The library's own appendToStream uses one too, but keeps what waits for an answer in
   * one table for the whole process: where any stream breaks, the answers of all others end the process.
   */
  static async batch(client: EventStoreDBClient): Promise<AppendStream> {
    const inside = client as Inside;
    const [metadata, options] = inside.callArguments({ requiresLeader: true }, { deadline: Infinity });
    return inside.GRPCStreamCreator(StreamsClient, 'batchAppend', (streams) =>
      streams.batchAppend(metadata, options),
    )();
  }

  /** Handling an error may look for another server, and fail; nobody would hear of it, which ends the process. */
  static withQuietRecovery(client: EventStoreDBClient): EventStoreDBClient {
    const inside = client as Inside;
    const recover = inside.handleError;
    inside.handleError = (grpc, error) => recover(grpc, error).catch(() => {});
    return client;
  }

  static async close(client: EventStoreDBClient): Promise<void> {
    await client.dispose();
    // Where there is no connection this may look for one, in vain.
    const channel = (client as Inside).getChannel();
    channel.then((open) => open.close()).catch(() => {});
  }
}

export function connect(connectionString: string): Client {
  return Inside.withQuietRecovery(EventStoreDBClient.connectionString(connectionString));
}

export const featuresOf = (client: Client): Promise<ServerFeatures> => Inside.features(client);
export const openBatch = (client: Client): Promise<AppendStream> => Inside.batch(client);
export const closeClient = (client: Client): Promise<void> => Inside.close(client);
