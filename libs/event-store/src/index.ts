export * from './errors';
export * from './event-store';
export * from './memory/refusal-memory';
export * from './memory/snapshot-store';
export { openSqliteMemory, type SqliteMemory, type SqliteMemoryOptions } from './memory/open';
export * from './eventstoredb';
export { openSqliteEventReader, openSqliteEventStore } from './sqlite/open';
export { type Upcaster, type Upcasters, withUpcasters } from './upcasters';
