// A test double of EventStoreDB: never to be imported from apps or libs, but by their specs.
import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { append, type AppendCall, type BatchCall, type BatchedAppend, gathering, written } from './appending';
import { accessDenied, deniedResponse, notHandledResponse, notLeader, tooBusy, unauthenticated } from './messages';
import { read, type ReadCall } from './reading';
import { ServerLog } from './server-log';
import { Wire } from './wire';

/** What happens to one append that comes: each is used once. Those for which none is left are simply done. */
export type Mishap =
  | 'cut before it is written'
  | 'cut after it is written'
  | 'cut, and written once somebody has looked'
  | 'never answered'
  | 'busy';

export interface DoubleOptions {
  readonly log?: ServerLog;
  /** As the server says it; an empty one has no way to say it. */
  readonly version?: string;
  readonly user?: string;
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
}

/** A server that speaks EventStoreDB's public protocol over a log in memory, and can be made to fail. */
export class EventStoreDbDouble {
  readonly mishaps: Mishap[] = [];
  /** Where given, this node follows that one, and says so to who requires the leader. */
  leader: EventStoreDbDouble | undefined;
  /** All nodes of its cluster. */
  members: readonly EventStoreDbDouble[] = [this];
  /** How many streams of appends were opened, how many appends came, how many events were sent, and how often somebody asked for the cluster. */
  readonly seen = { batches: 0, appends: 0, gossips: 0, sent: 0 };
  /** After how many events that reads have looked at the line is cut; then after the next. */
  readonly cutsAfter: number[] = [];
  /** How many reads are refused because the server has too much to do. */
  busyReads = 0;
  /** True where the user may do nothing. */
  denies = false;
  private readonly server = new Server();
  private wire: Wire | undefined;
  private onLook: (() => void)[] = [];

  private constructor(
    readonly log: ServerLog,
    private readonly options: DoubleOptions,
  ) {
    const streams = {
      read: (call: ReadCall) => void this.read(call),
      batchAppend: (call: BatchCall) => this.batchAppend(call),
      append: (call: AppendCall, answer: Parameters<typeof append>[1]) => append(call, answer, this.log),
    };
    this.server.addService(StreamsService, streams as UntypedServiceImplementation);
    this.server.addService(GossipService, { read: this.gossip.bind(this) });
    if (options.version !== '') {
      this.server.addService(ServerFeaturesService, { getSupportedMethods: this.features.bind(this) });
    }
  }

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = new EventStoreDbDouble(options.log ?? new ServerLog(), options);
    const { tls } = options;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.cert }])
      : ServerCredentials.createInsecure();
    const port = await new Promise<number>((resolve, reject) => {
      double.server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
    });
    double.wire = new Wire(port);
    await double.wire.lay();
    return double;
  }

  get port(): number {
    return this.line.port;
  }

  address(options = ''): string {
    return `esdb://127.0.0.1:${this.port}?tls=false${options}`;
  }

  /** The way to this server. */
  get line(): Wire {
    if (!this.wire) throw new Error('the double has not started');
    return this.wire;
  }

  async stop(): Promise<void> {
    await this.line.takeAway();
    this.server.forceShutdown();
  }

  private async read(call: ReadCall): Promise<void> {
    const isSubscription = call.request.getOptions()?.hasSubscription();
    try {
      this.admit(call);
      await read(call, this.log, () => this.cutIfDue());
      call.end();
    } catch (error) {
      call.emit('error', error);
    }
    if (!isSubscription) for (const look of this.onLook.splice(0)) look();
  }

  private cutIfDue(): void {
    this.seen.sent += 1;
    const [due] = this.cutsAfter;
    if (due === undefined) return;
    this.cutsAfter[0] = due - 1;
    if (due > 1) return;
    this.cutsAfter.shift();
    this.line.cut();
  }

  private batchAppend(call: BatchCall): void {
    this.seen.batches += 1;
    call.on('error', () => {});
    call.on('end', () => call.end());
    const gather = gathering((asked) => {
      this.seen.appends += 1;
      try {
        this.admitToWrite(call);
        this.answer(call, asked);
      } catch (error) {
        call.emit('error', error);
      }
    });
    call.on('data', gather);
  }

  private answer(call: BatchCall, asked: BatchedAppend): void {
    if (this.denies) {
      call.write(deniedResponse(asked.correlation, asked.stream));
      return;
    }
    switch (this.mishaps.shift()) {
      case undefined:
        call.write(written(asked, this.log));
        return;
      case 'cut before it is written':
        return this.line.cut();
      case 'cut after it is written':
        written(asked, this.log);
        return this.line.cut();
      case 'cut, and written once somebody has looked':
        this.onLook.push(() => written(asked, this.log));
        return this.line.cut();
      case 'never answered':
        return;
      case 'busy':
        call.write(notHandledResponse(asked.correlation, asked.stream, 'Server Is Too Busy'));
    }
  }

  private admit(call: ReadCall): void {
    this.admitToWrite(call);
    if (this.denies) throw accessDenied();
    if (this.busyReads === 0) return;
    this.busyReads -= 1;
    throw tooBusy();
  }

  private admitToWrite({ metadata }: Pick<ReadCall, 'metadata'>): void {
    const { user } = this.options;
    const basic = user && `Basic ${Buffer.from(user).toString('base64')}`;
    if (basic && metadata.get('authorization')[0] !== basic) throw unauthenticated();
    const needsLeader = metadata.get('requires-leader')[0] === 'true';
    if (this.leader && needsLeader) throw notLeader('127.0.0.1', this.leader.port);
  }

  private gossip(_: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>): void {
    const { VNodeState } = MemberInfo;
    this.seen.gossips += 1;
    const members = this.members.map((member) =>
      new MemberInfo()
        .setIsAlive(true)
        .setState(member.leader ? VNodeState.FOLLOWER : VNodeState.LEADER)
        .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(member.port)),
    );
    answer(null, new ClusterInfo().setMembersList(members));
  }

  private features(_: ServerUnaryCall<Empty, SupportedMethods>, answer: sendUnaryData<SupportedMethods>): void {
    const methods = ['read', 'append', 'batchappend'].map((name) =>
      new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
    const { version = '24.10.0' } = this.options;
    answer(null, new SupportedMethods().setEventStoreServerVersion(version).setMethodsList(methods));
  }
}
