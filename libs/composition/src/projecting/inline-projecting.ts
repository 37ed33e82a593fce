import { type Progress, ProjectionEngine, type ProjectionEngineOptions } from '@awr/projections';
import type { Projecting, TellProgress } from './projecting';

/** Runs projections in this thread: for tests, and for the process that does nothing else. */
export class InlineProjecting implements Projecting {
  private tell: TellProgress | undefined;
  private readonly engine: ProjectionEngine;

  private constructor(private readonly options: Omit<ProjectionEngineOptions, 'onProgress'>) {
    this.engine = new ProjectionEngine({ ...options, onProgress: (progress) => this.onProgress(progress) });
  }

  static async start(options: Omit<ProjectionEngineOptions, 'onProgress'>): Promise<InlineProjecting> {
    const projecting = new InlineProjecting(options);
    await projecting.engine.start();
    return projecting;
  }

  status() {
    return this.engine.status();
  }

  async rebuild(names: readonly string[] | undefined, tell: TellProgress): Promise<void> {
    this.tell = tell;
    await this.engine.rebuild(names ?? this.options.projections.map(({ name }) => name));
    this.tell = undefined;
  }

  stop(): Promise<void> {
    return this.engine.stop();
  }

  private onProgress({ building, events }: Progress): void {
    if (building.length > 0) this.tell?.({ stage: building.join(', '), done: events, total: 0 });
  }
}
