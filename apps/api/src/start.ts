import { announce, type Configuration, configurationFrom, openAwr, withdraw } from '@awr/composition';
import { createApi } from './assembly/create-api';
import { gatheredLog } from './assembly/gathered-log';
import { listen } from './assembly/listen';

export interface StartedApi {
  /** Such as http://127.0.0.1:4000. */
  readonly address: string;
  /** Lets in whoever can read the data folder. */
  readonly operatorKey: string;
  /** Of the last event that the log held at the start. */
  readonly position: string;
  /** Finishes what is under way, ends what has no end, and lets go of the data folder. */
  close(): Promise<void>;
}

export interface Announcement {
  /** False where it is for whoever starts it alone, and is gone as soon as they are done. */
  readonly isAnnounced?: boolean;
}

/**
 * Opens a data folder and serves it over HTTP. What is not said is as the environment says, or as usual.
 * @throws CannotListen, ConfigurationWrong, and what `openAwr` throws: each says what is wrong in both languages.
 */
export async function startApi(
  wanted: Partial<Configuration> = {},
  { isAnnounced = true }: Announcement = {},
): Promise<StartedApi> {
  const configuration = { ...configurationFrom(process.env), ...wanted };
  const { host, port, dataDir, rateLimit, logLevel } = configuration;
  // To standard error, since what a command prints on standard output is its result.
  const log = gatheredLog(logLevel, 2);
  const awr = await openAwr(configuration, ({ level, code, details, wording }) =>
    log[level]({ code, ...details }, wording.en),
  );
  try {
    const app = await createApi(awr, { requestsPerMinute: rateLimit }, log);
    const address = await listen(app, host, port);
    if (isAnnounced) announce(awr.folder.path, { pid: process.pid, address, operatorKey: awr.operator.key });
    log.info({ address, dataDir }, 'listening');
    const close = async () => {
      // First, so that a command line that comes now waits for the folder, and does not ask who is about to go.
      withdraw(awr.folder.path);
      await app.close();
      await awr.close();
      log.flush();
    };
    return { address, operatorKey: awr.operator.key, position: await awr.store.head(), close };
  } catch (reason) {
    await awr.close();
    throw reason;
  }
}
