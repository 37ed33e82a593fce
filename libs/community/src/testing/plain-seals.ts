import type { DomainEvent, Sealed, Unsealer } from '@awr/kernel';
import { PERSONAL_FIELDS } from '../domain/member/personal-details';

/** Seals and unseals without a cipher, for tests of views. Whoever is forgotten can't be unsealed any more. */
export class PlainSeals implements Unsealer {
  private readonly forgotten = new Set<string>();

  /** A member's event as it is in the log. */
  sealed<Event extends DomainEvent<string, { readonly memberId: string }>>({ type, data }: Event) {
    const seal = (plain: unknown): Sealed => ({
      sealed: 1,
      person: data.memberId,
      iv: '',
      text: JSON.stringify(plain),
    });
    const fields = Object.entries(data).map(([field, value]) => {
      const isPersonal = PERSONAL_FIELDS.some((each) => each === field);
      return [field, isPersonal && value !== null ? seal(value) : value] as const;
    });
    return { type, data: Object.fromEntries(fields) };
  }

  forget(memberId: string): void {
    this.forgotten.add(memberId);
  }

  unseal({ person, text }: Sealed): unknown {
    return this.forgotten.has(person) ? undefined : JSON.parse(text);
  }
}
