export { type Notice, type NoticeKind } from './domain/notice';
export { CHANNELS, type Channel, UNREACHED } from './domain/way';
export type { LetterRun } from './letters/letter-run';
export { Notices, type NoticeSettings } from './notices';
export { STATES, type Outbox, type Outgoing, type State } from './outbox/outbox';
export { SqliteOutbox } from './outbox/sqlite-outbox';
export type { Directory } from './processes/dispatch';
export { KEEP_DAYS } from './processes/forgetting';
export type { MemberBehind } from './processes/gathering';
