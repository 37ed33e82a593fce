import type { AwrInProcess } from './awr-in-process';
import type { Town } from './town';

/** What Awr does by itself as time goes by, in one timebank: it writes down what has lapsed. */
export async function timeGoesBy({ awr }: AwrInProcess, town: Town): Promise<void> {
  await awr.holdLapsing.lapse(town.id);
  await awr.lapsing.lapse(town.id);
  const { at, today } = town;
  for (const [holdId, { expiresAt }] of town.ledger.paper.holds) {
    if (expiresAt <= at) town.does({ type: 'LapseHold', holdId, at });
  }
  town.does({ type: 'LapseOverdue', today });
}
