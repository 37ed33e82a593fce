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

  /** Whether the command's events are in the log, whatever it asked. */
  async wrote(commandId: string, memory: CommandMemory): Promise<boolean> {
    for (const revision of memory.candidates(commandId)) {
      for await (const page of this.store.readStream(this.stream, { from: revision, limit: 1 })) {
        if (page[0]?.metadata.commandId === commandId) return true;
      }
    }
    return false;
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
