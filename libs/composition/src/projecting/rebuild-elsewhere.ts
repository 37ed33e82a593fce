import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { ProjectionStatus, Views } from '@awr/projections';
import { buildingProgress } from './building-progress';
import type { TellProgress } from './projecting';

const LOOK_EVERY_MS = 1_000;
/** How long to wait for a process to take the rebuild up. */
const PATIENCE_MS = 15_000;

/** Asked to build views where another process does that, and can't be told, or does not run. */
export class BuiltElsewhere extends Error {
  override readonly name = 'BuiltElsewhere';
}

/** Has whichever process keeps the views build some anew (all, where none is named); resolves when those serve. */
export async function rebuildElsewhere(
  views: Views,
  names: readonly string[] | undefined,
  tell: TellProgress,
): Promise<void> {
  const { storage } = views;
  if (!storage.askForRebuild) throw new BuiltElsewhere();
  const before = (await views.projections()).filter(({ serving }) => serving);
  const wanted = new Map(
    before.filter(({ name }) => names?.includes(name) ?? true).map(({ name, generation }) => [name, generation]),
  );
  // Where nothing serves there is nobody who has ever kept views here.
  if (wanted.size === 0) throw new BuiltElsewhere();
  const progress = buildingProgress(before, tell);
  const moves = new EventEmitter();
  const channel = storage.channel(() => moves.emit('moved'));
  try {
    await storage.askForRebuild([...wanted.keys()]);
    for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
      const anew = (await views.projections()).filter(
        ({ name, generation }) => generation > (wanted.get(name) ?? Infinity),
      );
      throwIfFailed(anew);
      if (anew.filter(({ serving }) => serving).length === wanted.size) return;
      if (anew.length === 0 && waitedMs > PATIENCE_MS) throw new BuiltElsewhere();
      progress(asProgress(anew));
      await movedOrLater(moves);
    }
  } finally {
    channel.close();
  }
}

function throwIfFailed(anew: readonly ProjectionStatus[]): void {
  const failed = anew.find(({ state }) => state === 'failed');
  if (failed) throw new Error(`${failed.name} failed: ${failed.failure?.reason ?? ''}`);
}

function asProgress(anew: readonly ProjectionStatus[]): Parameters<ReturnType<typeof buildingProgress>>[0] {
  const building = anew.filter(({ serving }) => !serving);
  const names = building.map(({ name }) => name);
  const events = Math.max(0, ...building.map((each) => each.events));
  return { projections: names, building: names, events, position: building[0]?.position ?? '', caughtUp: false };
}

async function movedOrLater(moves: EventEmitter): Promise<void> {
  const either = new AbortController();
  const { signal } = either;
  await Promise.race([once(moves, 'moved', { signal }), setTimeout(LOOK_EVERY_MS, undefined, { signal })]);
  either.abort();
}
