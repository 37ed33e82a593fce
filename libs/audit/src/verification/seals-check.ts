import { communityErasures } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import { type Unsealer, isSealed } from '@awr/kernel';
import type { Differences } from './difference';

const ERASURES: Readonly<Record<string, (data: never) => string>> = communityErasures;

/** Checks that what is sealed still opens, unless the log says that the person was erased. */
export class SealsCheck {
  private readonly unopened = new Map<string, number>();
  private readonly erased = new Set<string>();
  count = 0;

  constructor(private readonly unsealer: Unsealer) {}

  take(event: StoredEvent): void {
    const erased = ERASURES[event.type]?.(event.data as never);
    if (erased !== undefined) this.erased.add(erased);
    for (const [field, value] of Object.entries(event.data as object)) {
      if (!isSealed(value)) continue;
      this.count += 1;
      if (!this.opens(event.id, field, value))
        this.unopened.set(value.person, (this.unopened.get(value.person) ?? 0) + 1);
    }
  }

  finish(differences: Differences): void {
    for (const [person, count] of this.unopened) {
      if (!this.erased.has(person)) differences.compare(`seals of person ${person} that don't open`, 0, count);
    }
  }

  private opens(eventId: string, field: string, value: Parameters<Unsealer['unseal']>[0]): boolean {
    try {
      return this.unsealer.unseal(value, eventId, field) !== undefined;
    } catch {
      return false;
    }
  }
}
