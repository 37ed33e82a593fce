import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Position } from '@awr/event-store';
import { derivedId } from '@awr/kernel';
import type { Notice, Over } from '../domain/notice';
import { type Change, type Happening, type Outbox, type Outgoing, SETTLED, type State, STATES } from './outbox';

const HAS_ENDED = SETTLED.map((state) => `'${state}'`).join(', ');

const CREATE = `
  CREATE TABLE IF NOT EXISTS place (one INTEGER PRIMARY KEY CHECK (one = 1), through TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS passed_over (timebank_id TEXT PRIMARY KEY, through TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    id TEXT PRIMARY KEY,
    timebank_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    state TEXT NOT NULL,
    channel TEXT,
    due_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_next ON messages (next_at) WHERE state IN ('gathering', 'queued');
  CREATE UNIQUE INDEX IF NOT EXISTS one_gathering ON messages (timebank_id, member_id) WHERE state = 'gathering';
  CREATE INDEX IF NOT EXISTS messages_state ON messages (timebank_id, state, id);
  CREATE INDEX IF NOT EXISTS messages_member ON messages (member_id);
  CREATE INDEX IF NOT EXISTS messages_settled ON messages (changed_at) WHERE state IN (${HAS_ENDED});
  CREATE TABLE IF NOT EXISTS notices (
    event_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    timebank_id TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    day TEXT,
    partner_id TEXT,
    waits_for TEXT,
    message_id TEXT NOT NULL REFERENCES messages (id),
    PRIMARY KEY (event_id, member_id, kind)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS notices_message ON notices (message_id);
`;
const WAITING = 'CREATE INDEX IF NOT EXISTS notices_waiting ON notices (waits_for) WHERE waits_for IS NOT NULL';

// FULL: that a message is being sent must be on disk before it leaves, or a power cut would send it twice.
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON';

const MESSAGE = `SELECT id, timebank_id AS timebankId, member_id AS memberId, state, channel, due_at AS dueAt, attempts,
  reason, changed_at AS changedAt FROM messages`;
const DROPPED_FROM = `('gathering', 'queued', 'failed', 'held', 'unreached', 'to-print')`;

/** What not every notice has. */
type Some = 'day' | 'partnerId' | 'waitsFor';

/** The outbox as a file of the data folder. It knows members by their ids, and holds no name and no address. */
export class SqliteOutbox implements Outbox {
  private readonly db: DatabaseSync;

  constructor(path: string) {
    this.db = new DatabaseSync(path);
    this.db.exec(`${SETTINGS}; BEGIN IMMEDIATE; ${CREATE}`);
    this.addWhatIsNew();
    this.db.exec(`${WAITING}; COMMIT`);
  }

  place(): Position | undefined {
    return this.rows<{ through: Position }>('SELECT through FROM place')[0]?.through;
  }

  passOver(timebankId: string, through?: Position): void {
    this.run(
      'INSERT INTO passed_over VALUES (?, ?) ON CONFLICT DO UPDATE SET through = excluded.through',
      ...[timebankId, through ?? null],
    );
  }

  passedOver(): ReadonlyMap<string, Position | null> {
    const rows = this.rows<{ timebank_id: string; through: Position | null }>('SELECT * FROM passed_over');
    return new Map(rows.map(({ timebank_id, through }) => [timebank_id, through]));
  }

  gather(happened: readonly Happening[], through: Position, due: (at: number) => number): void {
    this.wholly(() => {
      for (const { at, notices, over, erased } of happened) {
        if (over) this.takeAway(over);
        for (const notice of notices) this.add(notice, at, due);
        if (erased !== undefined) this.drop(erased);
      }
      this.run('INSERT INTO place VALUES (1, ?) ON CONFLICT DO UPDATE SET through = excluded.through', through);
    });
  }

  due(now: number, limit: number): Outgoing[] {
    const where = `WHERE state IN ('gathering', 'queued') AND next_at <= ? ORDER BY next_at, id LIMIT ?`;
    return this.rows(`${MESSAGE} ${where}`, now, limit);
  }

  noticesIn(id: string): Notice[] {
    const notices = this.rows<Omit<Notice, Some> & { readonly [field in Some]: string | null }>(
      `SELECT event_id AS eventId, timebank_id AS timebankId, member_id AS memberId, kind, minutes, day,
         partner_id AS partnerId, waits_for AS waitsFor
       FROM notices WHERE message_id = ? ORDER BY rowid`,
      id,
    );
    return notices.map(({ day, partnerId, waitsFor, ...notice }) => ({
      ...{ ...notice, ...(day !== null && { day }) },
      ...(partnerId !== null && { partnerId }),
      ...(waitsFor !== null && { waitsFor }),
    }));
  }

  move(id: string, from: State, { state, channel, attempts, nextAt, reason }: Change, now: number): boolean {
    const changes = this.run(
      `UPDATE messages SET state = ?, channel = coalesce(?, channel), attempts = coalesce(?, attempts),
         next_at = coalesce(?, next_at), reason = ?, changed_at = ? WHERE id = ? AND state = ?`,
      ...[state, channel ?? null, attempts ?? null, nextAt ?? null, reason ?? null, now, id, from],
    );
    return changes === 1;
  }

  interrupted(): Outgoing[] {
    return this.rows(`${MESSAGE} WHERE state = 'sending'`);
  }

  one(timebankId: string, id: string): Outgoing | undefined {
    return this.rows<Outgoing>(`${MESSAGE} WHERE timebank_id = ? AND id = ?`, timebankId, id)[0];
  }

  list(timebankId: string, { state, after = '', limit }: Parameters<Outbox['list']>[1]): Outgoing[] {
    const where = `WHERE timebank_id = ?1 AND (?2 IS NULL OR state = ?2) AND id > ?3 ORDER BY id LIMIT ?4`;
    return this.rows(`${MESSAGE} ${where}`, timebankId, state ?? null, after, limit);
  }

  forget(before: number, most: number): number {
    const settled = `SELECT id FROM messages WHERE state IN (${HAS_ENDED}) AND changed_at < ? ORDER BY changed_at LIMIT ?`;
    return this.wholly(() => {
      this.run(`DELETE FROM notices WHERE message_id IN (${settled})`, before, most);
      return this.run(`DELETE FROM messages WHERE id IN (${settled})`, before, most);
    });
  }

  counts(): Record<State, number> {
    const counted = this.rows<{ state: State; many: number }>(
      'SELECT state, count(*) AS many FROM messages GROUP BY 1',
    );
    const none = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
    return counted.reduce((counts, { state, many }) => ({ ...counts, [state]: many }), none);
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  /** An outbox from before notices said which other timebank they are about, or what waits. */
  private addWhatIsNew(): void {
    const columns = this.rows<{ name: string }>('PRAGMA table_info(notices)').map(({ name }) => name);
    for (const column of ['partner_id', 'waits_for']) {
      if (!columns.includes(column)) this.run(`ALTER TABLE notices ADD COLUMN ${column} TEXT`);
    }
  }

  private wholly<Outcome>(change: () => Outcome): Outcome {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const outcome = change();
      this.db.exec('COMMIT');
      return outcome;
    } catch (reason) {
      this.db.exec('ROLLBACK');
      throw reason;
    }
  }

  private add(notice: Notice, at: number, due: (at: number) => number): void {
    const { eventId, memberId, kind, timebankId, minutes, day = null, partnerId = null, waitsFor = null } = notice;
    const known = 'SELECT 1 FROM notices WHERE event_id = ? AND member_id = ? AND kind = ?';
    if (this.rows(known, eventId, memberId, kind).length > 0) return;
    const message = this.gathering(notice, at, due);
    this.run(
      `INSERT INTO notices (event_id, member_id, kind, timebank_id, minutes, day, partner_id, waits_for, message_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[eventId, memberId, kind, timebankId, minutes, day, partnerId, waitsFor, message],
    );
  }

  /** Only of messages that still gather: one that was tried keeps what it says, since it may have arrived. */
  private takeAway({ timebankId, waitsFor, memberIds }: Over): void {
    const gathering = `SELECT id FROM messages WHERE state = 'gathering'`;
    const taken = this.rows<{ message: string }>(
      `DELETE FROM notices WHERE timebank_id = ?1 AND waits_for = ?2 AND message_id IN (${gathering})
         AND (?3 IS NULL OR member_id IN (SELECT value FROM json_each(?3))) RETURNING message_id AS message`,
      ...[timebankId, waitsFor, memberIds ? JSON.stringify(memberIds) : null],
    );
    for (const { message } of taken) {
      this.run(
        'DELETE FROM messages WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM notices WHERE message_id = ?1)',
        message,
      );
    }
  }

  /** The message that still gathers for a member; a new one is named by the first thing in it. */
  private gathering({ timebankId, memberId, eventId }: Notice, at: number, due: (at: number) => number): string {
    const open = `SELECT id FROM messages WHERE timebank_id = ? AND member_id = ? AND state = 'gathering'`;
    const [there] = this.rows<{ id: string }>(open, timebankId, memberId);
    if (there) return there.id;
    const id = derivedId('notices', timebankId, memberId, eventId);
    const dueAt = due(at);
    this.run(
      `INSERT INTO messages (id, timebank_id, member_id, state, due_at, next_at, changed_at)
       VALUES (?, ?, ?, 'gathering', ?, ?, ?)`,
      ...[id, timebankId, memberId, dueAt, dueAt, at],
    );
    return id;
  }

  private drop(memberId: string): void {
    this.run(
      `UPDATE messages SET state = 'dropped', reason = NULL WHERE member_id = ? AND state IN ${DROPPED_FROM}`,
      memberId,
    );
  }

  private rows<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.db.prepare(sql).all(...values) as Row[];
  }

  private run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.db.prepare(sql).run(...values).changes);
  }
}
