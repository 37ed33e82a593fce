import type { MemberView } from '@awr/community';
import { type EventStore, openSqliteEventStore } from '@awr/event-store';
import { instant, newId } from '@awr/kernel';
import { Notices, type NoticeSettings } from '../notices';
import type { State } from '../outbox/outbox';
import { SqliteOutbox } from '../outbox/sqlite-outbox';

export const TIMEBANK = '01920000-0000-7000-8000-00000000000a';
export const NIA = '01920000-0000-7000-8000-000000000001';
export const OWAIN = '01920000-0000-7000-8000-000000000002';

const nobody: MemberView = {
  ...{ memberId: '', number: '', status: 'joined', givenName: '', familyName: '', language: 'en', contactBy: 'none' },
  ...{ email: null, phone: null, address: null, missingContact: null, notes: null, ageBand: null, area: null },
  ...{ birthday: null, joinedOn: '2025-01-01', leftOn: null, reasonLeft: null, mergedInto: null, revision: 1 },
} as MemberView;

/** A log, an outbox in a file, members as one says, and a clock that is set by hand. It begins at noon. */
export class ToldTimebank {
  readonly members: Record<string, MemberView> = {};
  now = Date.parse('2025-09-13T11:00:00Z');
  private readonly log: EventStore;
  private notices: Notices | undefined;

  constructor(private readonly folder: { file(name: string): string }) {
    this.log = openSqliteEventStore(folder.file('log.db'));
  }

  member(memberId: string, details: Partial<MemberView>): void {
    this.members[memberId] = { ...(this.members[memberId] ?? nobody), memberId, ...details };
  }

  async start(settings: Partial<NoticeSettings>): Promise<Notices> {
    const outbox = new SqliteOutbox(this.folder.file('notices.db'));
    const directory = {
      member: async (_: string, memberId: string) => this.members[memberId],
      timebank: async () => ({ name: { cy: 'Banc Amser y Cwm', en: 'Cwm Timebank' }, contact: null }),
      partner: async () => ({ cy: 'Banc Amser Bro', en: 'Bro Timebank' }),
    };
    const memberBehind = async (actor: string) => /^token:of-(.*)$/.exec(actor)?.[1];
    const parts = { log: this.log, outbox, directory, memberBehind, now: () => this.now, lookEvery: 5 };
    this.notices = new Notices({ everyMinutes: 60, keepDays: 90, letters: false, ...settings }, parts);
    await this.notices.start();
    return this.notices;
  }

  async stop(): Promise<void> {
    await this.notices?.stop();
    this.notices = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.log.close();
  }

  /** Something happens; an actor `token:of-` and a member's id is that member. */
  async happened(type: string, data: object, actor = 'token:broker'): Promise<void> {
    const recordedAt = instant(this.now * 1000);
    const metadata = { recordedAt, actor, commandId: newId(), commandHash: 'h', correlationId: 'c' };
    const event = { id: newId(), type, version: 1, data, metadata: { ...metadata, timebankId: TIMEBANK } };
    await this.log.append(`ledger-${TIMEBANK}`, 'any', [event]);
  }

  hours(memberId: string, minutes = 60): Promise<void> {
    return this.happened('HoursRecorded', {
      entryId: newId(),
      minutes,
      debit: 'issuing',
      credit: `member:${memberId}`,
    });
  }

  /** Lets time pass. */
  later(minutes: number): void {
    this.now += minutes * 60_000;
  }

  /** How many messages are in each state, once it is as expected; what they are otherwise is for the test to show. */
  async states(expected: Partial<Record<State, number>>, looks = 1000): Promise<Partial<Record<State, number>>> {
    for (let look = 0; look < looks; look++) {
      if (JSON.stringify(this.counted()) === JSON.stringify(expected)) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.counted();
  }

  private counted(): Partial<Record<State, number>> {
    const counts = Object.entries(this.notices?.outbox.counts() ?? {}).filter(([, many]) => many > 0);
    return Object.fromEntries(counts);
  }
}
