import type { CalendarDate } from '@awr/kernel';

/** That a member was told of credits that will end. */
interface Notice {
  readonly givenOn: CalendarDate;
  /** The day of service of the newest credits that it is about. */
  readonly through: CalendarDate;
}

/** The notices that were given and are not done with, by the ordinal of the account. */
export class ExpiryNotices {
  private readonly byAccount = new Map<number, Notice[]>();

  /** Up to which day of service the member has been told, on this day or before it; undefined where never. */
  toldBy(ordinal: number, day: CalendarDate): CalendarDate | undefined {
    const told = (this.byAccount.get(ordinal) ?? []).filter(({ givenOn }) => givenOn <= day);
    return told
      .map(({ through }) => through)
      .sort()
      .at(-1);
  }

  /** Up to which day the member has been told at all. */
  toldOf(ordinal: number): CalendarDate | undefined {
    return this.toldBy(ordinal, '9999-12-31');
  }

  give(ordinal: number, notice: Notice): void {
    this.byAccount.set(ordinal, [...(this.byAccount.get(ordinal) ?? []), notice]);
  }

  /** Forgets what was said of credits that have ended; the newest stays, so that nobody is told of them again. */
  done(ordinal: number, through: CalendarDate): void {
    const notices = this.byAccount.get(ordinal) ?? [];
    const kept = notices.filter((notice, index) => notice.through >= through || index === notices.length - 1);
    if (kept.length > 0) this.byAccount.set(ordinal, kept);
  }

  encode(): readonly (readonly [number, readonly Notice[]])[] {
    return [...this.byAccount];
  }

  static decode(encoded: readonly (readonly [number, readonly Notice[]])[]): ExpiryNotices {
    const notices = new ExpiryNotices();
    for (const [ordinal, given] of encoded) for (const notice of given) notices.give(ordinal, notice);
    return notices;
  }
}
