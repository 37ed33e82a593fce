import { Worker } from 'node:worker_threads';
import { Backoff } from '../engine/backoff';
import type { EngineStatus, Progress } from '../engine/engine-status';
import { projectionsWait, type Log } from '../engine/notices';
import { reasonOf } from '../views/reason-of';
import { Asking } from './asking';
import type { Asked, Told, WorkerStart } from './messages';

/** How long a thread may take to finish its batch. */
const PATIENCE_MS = 20_000;

export interface ProjectionWorkerOptions extends WorkerStart {
  readonly log?: Log;
  readonly onProgress?: (progress: Progress) => void;
  /** Node's options for the thread; this thread's own where left out. */
  readonly execArgv?: readonly string[];
}

/** An engine in a thread of its own, started again when it dies. */
export class ProjectionWorker {
  private readonly asking = new Asking();
  private readonly backoff = new Backoff();
  private readonly stopping = new AbortController();
  private thread: Worker | undefined;
  private whyNone = 'it is starting';
  private kept: Promise<void> | undefined;

  constructor(private readonly options: ProjectionWorkerOptions) {}

  /** Resolves when the engine runs, or the first try came to nothing. */
  async start(): Promise<void> {
    await new Promise<void>((tried) => (this.kept = this.keepRunning(tried)));
  }

  async status(): Promise<EngineStatus> {
    try {
      const answer = await this.asking.ask({ ask: 'status' }, (asked) => this.post(asked));
      if ('status' in answer && answer.status) return answer.status;
    } catch (error) {
      this.whyNone = (error as Error).message;
    }
    return { state: this.stopping.signal.aborted ? 'stopped' : 'waiting', reason: this.whyNone, projections: [] };
  }

  /** Builds projections anew beside what serves now. Resolves when the new tables serve. */
  async rebuild(names?: readonly string[]): Promise<void> {
    await this.asking.ask({ ask: 'rebuild', names }, (asked) => this.post(asked));
  }

  /** Finishes the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const thread = this.thread;
    if (thread) {
      // A batch is rows and checkpoint in one transaction, so that cutting it short loses nothing.
      const tooLong = setTimeout(() => void thread.terminate(), PATIENCE_MS).unref();
      await this.asking.ask({ ask: 'stop' }, (asked) => this.post(asked)).catch(() => undefined);
      await this.kept;
      clearTimeout(tooLong);
    }
    await this.kept;
  }

  private async keepRunning(tried: () => void): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.whyNone = await this.oneThread(tried);
      this.asking.giveUp(new Error(this.whyNone));
      tried();
      if (signal.aborted) return;
      this.options.log?.(projectionsWait(this.whyNone, this.backoff.delayMs));
      await this.backoff.wait(signal);
    }
  }

  /** Resolves when the thread has ended, with the reason why. */
  private oneThread(started: () => void): Promise<string> {
    const { modulePath, config, execArgv } = this.options;
    const workerData: WorkerStart = { modulePath, config };
    const thread = new Worker(require.resolve('./worker-main'), {
      workerData,
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    this.thread = thread;
    thread.on('message', (told: Told) => this.hear(told, started));
    return new Promise((ended) => {
      let reason = 'the thread that keeps the views has ended';
      thread.on('error', (error) => (reason = reasonOf(error)));
      thread.on('exit', () => {
        this.thread = undefined;
        ended(reason);
      });
    });
  }

  private hear(told: Told, started: () => void): void {
    switch (told.tell) {
      case 'started':
        return started();
      case 'notice':
        return this.options.log?.(told.notice);
      case 'progress':
        if (told.progress.caughtUp) this.backoff.reset();
        return this.options.onProgress?.(told.progress);
      case 'answer':
        return this.asking.answered(told.answer);
    }
  }

  private post(asked: Asked): void {
    if (!this.thread) throw new Error(this.whyNone);
    this.thread.postMessage(asked);
  }
}

/** Starts the engine that a module composes in a thread of its own. */
export async function startProjectionWorker(options: ProjectionWorkerOptions): Promise<ProjectionWorker> {
  const worker = new ProjectionWorker(options);
  await worker.start();
  return worker;
}
