import type { Progress, ProjectionStatus } from '@awr/projections';
import type { TellProgress } from './projecting';

/** Tells how far building views has come, against how many events those that serve have taken in. */
export function buildingProgress(serving: readonly ProjectionStatus[], tell: TellProgress) {
  const eventsOf = new Map(serving.filter((each) => each.serving).map(({ name, events }) => [name, events]));
  return ({ building, events }: Progress): void => {
    if (building.length === 0) return;
    const total = Math.max(events, ...building.map((name) => eventsOf.get(name) ?? 0));
    tell({ stage: building.join(', '), done: events, total });
  };
}
