import type { AgeBand, Birthday, ContactWay } from '@awr/community';
import type { CalendarDate, Language, Minutes } from '@awr/kernel';

/** Who is meant by a number or name in a sheet. */
export interface MemberFound {
  readonly number: string;
  readonly memberId: string;
  /** How, where it was not by the number as it is written. */
  readonly by?: 'name' | 'number-without-zeros';
}

/** Which group is meant by a name in a sheet. */
export interface GroupFound {
  readonly groupId: string;
  readonly name: string;
  readonly category?: string;
  /** Who hosts it. */
  readonly organisationId?: string;
}

/** What each kind of row says, once its cells are understood. */
export interface RecordOf {
  members: MemberRecord;
  groups: GroupRecord;
  hours: HoursRecord;
  spends: SpendRecord;
  gifts: GiftRecord;
}

export interface MemberRecord {
  readonly number: string;
  readonly givenName: string;
  readonly familyName?: string;
  readonly language?: Language;
  readonly contactBy?: ContactWay;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly ageBand?: AgeBand;
  /** The timebank's own code for it. */
  readonly area?: string;
  readonly birthday?: Birthday;
  readonly joinedOn?: CalendarDate;
  readonly notes?: string;
}

export interface GroupRecord {
  readonly name: string;
  readonly meets?: string;
  readonly place?: string;
  readonly category?: string;
}

export interface HoursRecord {
  readonly on: CalendarDate;
  readonly member: MemberFound;
  /** Undefined only where the sheet has no column for groups. */
  readonly group?: GroupFound;
  readonly minutes: Minutes;
  readonly note?: string;
  readonly recorder?: string;
}

export interface SpendRecord {
  readonly on: CalendarDate;
  readonly member: MemberFound;
  readonly venue: string;
  readonly activity: string;
  readonly adults: number;
  readonly under16s: number;
  readonly minutes: Minutes;
  readonly note?: string;
}

export interface GiftRecord {
  readonly on: CalendarDate;
  /** The timebank itself, where another program lists what it gave out among what members gave. */
  readonly from: MemberFound | 'timebank';
  readonly to: MemberFound | 'pot';
  readonly minutes: Minutes;
  readonly note?: string;
}
