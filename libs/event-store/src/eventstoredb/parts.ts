import { bytesOf, type ServerAppend } from './append-messages';
import type { GroupPlan } from './group-plan';

// Half of what the server takes in one append by default (MaxAppendSize, 1 MiB).
const MOST_PART_BYTES = 512 * 1024;

/** One append that the server is asked for, and the plan that it belongs to. */
export interface Part extends ServerAppend {
  readonly plan: GroupPlan;
}

/**
 * Cuts plans into appends, in the order in which callers asked, whichever their streams: each plan comes once for each
 * of its callers. Neighbours of one stream go together; no caller's events are ever split.
 */
export function partsOf(asked: readonly GroupPlan[]): Part[] {
  const parts: { plan: GroupPlan; stream: string; after: number; events: Part['events']; bytes: number }[] = [];
  const next = new Map<GroupPlan, { index: number; after: number }>();
  for (const plan of asked) {
    const at = next.get(plan) ?? { index: 0, after: plan.after };
    const events = plan.freshOf(at.index);
    const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
    const last = parts.at(-1);
    if (events.length > 0 && last?.plan === plan && last.bytes + bytes <= MOST_PART_BYTES) {
      last.events = [...last.events, ...events];
      last.bytes += bytes;
    } else if (events.length > 0) {
      parts.push({ plan, stream: plan.stream, after: at.after, events, bytes });
    }
    next.set(plan, { index: at.index + 1, after: at.after + events.length });
  }
  return parts;
}
