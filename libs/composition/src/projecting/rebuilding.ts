import type { EngineStatus, Progress, Views } from '@awr/projections';
import { buildingProgress } from './building-progress';
import type { Projecting, TellProgress } from './projecting';
import { rebuildElsewhere } from './rebuild-elsewhere';

/** What an engine does, in whatever thread it runs. */
export interface Engine {
  status(): Promise<EngineStatus>;
  rebuild(names?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** An engine that tells whoever asked for a rebuild how far it has come. */
export class RebuildingEngine implements Projecting {
  private onBuilding: ((progress: Progress) => void) | undefined;
  private engine!: Engine;

  private constructor(private readonly views: Views) {}

  /** `start` is handed what to call with the engine's progress. */
  static async of(
    views: Views,
    start: (onProgress: (progress: Progress) => void) => Promise<Engine>,
  ): Promise<RebuildingEngine> {
    const rebuilding = new RebuildingEngine(views);
    rebuilding.engine = await start((progress) => rebuilding.onBuilding?.(progress));
    return rebuilding;
  }

  status(): Promise<EngineStatus> {
    return this.engine.status();
  }

  async rebuild(names: readonly string[] | undefined, tell: TellProgress): Promise<void> {
    const { state, projections } = await this.engine.status();
    if (state === 'standby') return rebuildElsewhere(this.views, names, tell);
    this.onBuilding = buildingProgress(projections, tell);
    try {
      await this.engine.rebuild(names);
    } finally {
      this.onBuilding = undefined;
    }
  }

  stop(): Promise<void> {
    return this.engine.stop();
  }
}
