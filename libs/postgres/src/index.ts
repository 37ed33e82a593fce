export { isPostgresAddress, type PostgresAddress, readPostgresAddress } from './address';
export { Postgres, openPostgres, type PostgresOptions } from './postgres';
export { asPostgresError, postgresCode } from './failures';
export type { Queryable, Row } from './queryable';
export { ensureSchema, type Schema } from './schema';
