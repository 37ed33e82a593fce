export * from './errors';
export * from './event-store';
export { openSqliteEventReader, openSqliteEventStore } from './sqlite/open';
