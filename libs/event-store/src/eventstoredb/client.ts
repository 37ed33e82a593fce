/**
 * The only file that names the client library. Its successor under the server's new name, @kurrent/kurrentdb-client,
 * has the same calls: changing over changes this file.
 */
import {
  END,
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  isCommandError,
  type RecordedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { convertToCommandError } from '@eventstore/db-client/dist/utils/CommandError';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { Duplex } from 'node:stream';

export { BatchAppendReq, BatchAppendResp, convertToCommandError, Empty, END, START, shared, StreamIdentifier, UUID };
export { eventTypeFilter, excludeSystemEvents, isCommandError, streamNameFilter };
export type { AllStreamRecordedEvent, AllStreamSubscription, RecordedEvent };
export type Client = EventStoreDBClient;
export type ServerFilter = ReturnType<typeof streamNameFilter>;

/** The scheme that the library's connection strings have. */
export const SCHEME = 'esdb';

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
  static async batch(client: EventStoreDBClient): Promise<Duplex> {
    const inside = client as Inside;
    const [metadata, options] = inside.callArguments({ requiresLeader: true }, { deadline: Infinity });
    return inside.GRPCStreamCreator(StreamsClient, 'batchAppend', (streams): Duplex => {
      return streams.batchAppend(metadata, options);
    })();
  }

  static async close(client: EventStoreDBClient): Promise<void> {
    const channel = (client as Inside).getChannel();
    await client.dispose();
    (await channel).close();
  }
}

export function connect(connectionString: string): Client {
  return EventStoreDBClient.connectionString(connectionString);
}

export const featuresOf = (client: Client): Promise<ServerFeatures> => Inside.features(client);
export const openBatch = (client: Client): Promise<Duplex> => Inside.batch(client);
export const closeClient = (client: Client): Promise<void> => Inside.close(client);
