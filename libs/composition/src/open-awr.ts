import type { BlobStore } from '@awr/blobs';
import { communityErasures } from '@awr/community';
import type { EventStore } from '@awr/event-store';
import { TokenDirectory } from '@awr/identity';
import { systemClock } from '@awr/kernel';
import type { Notices } from '@awr/notices';
import { KeyErasure, type Keyring } from '@awr/privacy';
import { checkViewsAreOf, PositionWaiter } from '@awr/projections';
import type { Relay } from '@awr/publishing';
import { DeciderRuntime, type Execution } from '@awr/runtime';
import { measuredStore, startTelemetry, tracedStore } from '@awr/telemetry';
import type { AwrLog } from './awr-log';
import type { AwrViews } from './awr-views';
import type { Configuration } from './configuration';
import { type DataFolder, dataFolder, makeFolder } from './folder/data-folder';
import { FolderLock } from './folder/folder-lock';
import { openBlobs } from './open-blobs';
import { openKeyring } from './open-keys';
import { isShared, openLog } from './open-log';
import { openMemory } from './open-memory';
import { Opened } from './opened';
import { startNotices } from './notices/start-notices';
import { Operator } from './operator';
import type { Projecting } from './projecting/projecting';
import { startProjecting } from './projecting/start-projecting';
import { comparingViews } from './views-position';
import { openViewsOf } from './projecting/open-views-of';
import { startRelay } from './relay/start-relay';
import { type Processes, startProcesses } from './start-processes';

/** The state of a stream is kept each time it has grown by this many events, or by a tenth. */
const SNAPSHOT_EVERY = 20_000;
/** Streams kept in memory; a member's takes about a kilobyte. */
const HOT_STREAMS = 10_000;

/** Everything of one Awr, open and running, but for its face to the outside. */
export interface OpenAwr extends Processes {
  readonly folder: DataFolder;
  readonly store: EventStore;
  /** What is too large for an event. */
  readonly blobs: BlobStore;
  /** True where the log is kept outside the data folder, and others may append to it. */
  readonly logIsShared: boolean;
  readonly execution: Execution;
  readonly keyring: Keyring;
  readonly keyErasure: KeyErasure;
  readonly views: AwrViews;
  readonly waiter: PositionWaiter;
  readonly projecting: Projecting;
  readonly tokens: TokenDirectory;
  /** Where this process publishes. */
  readonly relay: Relay | undefined;
  /** Where this process tells members what was recorded for them. */
  readonly notices: Notices | undefined;
  /** Whoever can read the data folder, such as the command line. */
  readonly operator: Operator;
  /** Finishes what is under way and lets go of everything. */
  close(): Promise<void>;
}

/**
 * Opens everything on a data folder.
 * @throws FolderIsHeld, StoreUnusable, PrivacyError: each says what is wrong and what to do. Nothing is left open.
 */
export async function openAwr(configuration: Configuration, log: AwrLog): Promise<OpenAwr> {
  const opened = new Opened();
  try {
    return await open(configuration, log, opened);
  } catch (reason) {
    await opened.close();
    throw reason;
  }
}

async function open(configuration: Configuration, tell: AwrLog, opened: Opened): Promise<OpenAwr> {
  const folder = dataFolder(configuration.dataDir);
  makeFolder(folder);
  opened.add(FolderLock.take(folder.path), (lock) => lock.release());
  opened.add(await startTelemetry('awr', process.env), (it) => it.stop());
  const store = opened.add(measuredStore(tracedStore(await openLog(configuration))), (it) => it.close());
  const blobs = opened.add(await openBlobs(configuration), (it) => it.close());
  const memory = opened.add(await openMemory(configuration, folder), (it) => it.close());
  const keyring = opened.add(await openKeyring(configuration, store), (it) => it.close());
  const keyErasure = opened.add(new KeyErasure({ log: store, keyring, erasures: communityErasures }), (it) =>
    it.stop(),
  );
  await keyErasure.start();
  const views: AwrViews = opened.add(openViewsOf(configuration), (it) => it.close());
  await views.storage.check();
  await checkViewsAreOf(store, views);
  const projecting = opened.add(await startProjecting(configuration, store, views, tell), (it) => it.stop());
  const waiter = opened.add(new PositionWaiter(views, comparingViews(store)), (it) => it.close());
  const logIsShared = isShared(configuration);
  const runtime = new DeciderRuntime({
    ...{ store, ...memory, sealer: keyring, clock: systemClock },
    ...{ snapshotEvery: SNAPSHOT_EVERY, hotStreams: HOT_STREAMS, isShared: logIsShared },
  });
  opened.add(runtime, (it) => it.settle());
  const processes = startProcesses({ store, runtime, logIsShared }, opened);
  const tokens = new TokenDirectory(processes.execution, systemClock);
  const operator = new Operator();
  const relay = await startRelay(configuration, tell, opened);
  const notices = await startNotices(configuration, { log: store, views, waiter, tokens, folder }, opened);
  const close = () => opened.close();
  return {
    folder,
    store,
    logIsShared,
    blobs,
    keyring,
    keyErasure,
    ...processes,
    views,
    waiter,
    projecting,
    tokens,
    operator,
    relay,
    notices,
    close,
  };
}
