export { type PostgresAddress, readPostgresAddress } from './address';
export { type ConnectionOptions, connectionTo } from './connection';
export { Postgres, openPostgres, type PostgresOptions } from './postgres';
export { asPostgresError, postgresCode } from './failures';
export type { Queryable, Row } from './queryable';
export { ensureSchema, type Schema } from './schema';
export { notPermitted } from './wordings';
