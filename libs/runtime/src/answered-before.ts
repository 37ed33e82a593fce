import type { EventStore, Refused, StoredEvent } from '@awr/event-store';
import { type Refusal, refuse } from '@awr/kernel';
import type { Answer } from './execution';
import { accepted } from './batch';
import type { CommandMemory } from './command-memory';
import type { ReadyCommand } from './task';

const IDS_DIFFER: Refusal = refuse('command-id-reused');

/** What a stream said to a command id the first time: looked up in the log itself, or among remembered refusals. */
export class AnsweredBefore {
  constructor(
    private readonly stream: string,
    private readonly store: EventStore,
  ) {}

  /** The first answer, `command-id-reused` if something else is asked now, or undefined if the id is new. */
  async to(
    ready: Omit<ReadyCommand<unknown>, 'command'>,
    memory: CommandMemory,
    remembered: Refused,
  ): Promise<Answer | undefined> {
    const { commandId } = ready.context;
    for (const revision of memory.candidates(commandId)) {
      const events = await this.eventsOf(commandId, revision);
      if (events.length === 0) continue;
      return events[0]!.metadata.commandHash === ready.commandHash ? accepted(events, true) : IDS_DIFFER;
    }
    const refused = remembered.get(commandId);
    if (!refused) return undefined;
    return refused.commandHash === ready.commandHash ? refused.refusal : IDS_DIFFER;
  }

  /** Which of these commands have events in the log, whatever they asked. Those that lie together are read together. */
  async written(commandIds: readonly string[], memory: CommandMemory): Promise<ReadonlySet<string>> {
    const asked = new Set(commandIds);
    const written = new Set<string>();
    for (const { from, limit } of nearEachOther(commandIds.flatMap((id) => memory.candidates(id)))) {
      for await (const page of this.store.readStream(this.stream, { from, limit })) {
        for (const { metadata } of page) if (asked.has(metadata.commandId)) written.add(metadata.commandId);
      }
    }
    return written;
  }

  private async eventsOf(commandId: string, from: number): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of this.store.readStream(this.stream, { from, pageSize: 16 })) {
      for (const event of page) {
        if (event.metadata.commandId !== commandId) return events;
        events.push(event);
      }
    }
    return events;
  }
}

/** Up to so many events more are read rather than ask the log once more. */
const WORTH_READING = 32;

/** Where to read for all of these revisions, in as few readings as is sensible. */
function nearEachOther(revisions: readonly number[]): { readonly from: number; readonly limit: number }[] {
  const readings: { from: number; limit: number }[] = [];
  for (const revision of [...revisions].sort((a, b) => a - b)) {
    const last = readings.at(-1);
    const gap = last ? revision - (last.from + last.limit) : Infinity;
    if (last && gap <= WORTH_READING) last.limit = revision + 1 - last.from;
    else readings.push({ from: revision, limit: 1 });
  }
  return readings;
}
