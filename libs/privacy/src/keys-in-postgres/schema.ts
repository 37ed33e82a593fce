import type { Schema } from '@awr/postgres';

// A person without a row never had a key. One whose `wrapped` is null was erased, for ever.
// Holders are threads and processes that may have keys in memory: `seen` is the erasure up to which they forgot.
export const KEYS_SCHEMA: Schema = {
  name: 'awr_keys',
  formats: [
    `CREATE TABLE awr_keys.data_keys (person text COLLATE "C" PRIMARY KEY, wrapped bytea);
     CREATE TABLE awr_keys.keyring (
       one integer PRIMARY KEY CHECK (one = 1),
       master_check text,
       erasures bigint NOT NULL,
       wiped bigint NOT NULL,
       checkpoint text
     );
     INSERT INTO awr_keys.keyring (one, erasures, wiped) VALUES (1, 0, 0);
     CREATE TABLE awr_keys.holders (
       id text COLLATE "C" PRIMARY KEY,
       seen bigint NOT NULL,
       renewed_at timestamptz NOT NULL
     );`,
  ],
};

/** Whoever listens hears at once that something was erased. */
export const ERASED_CHANNEL = 'awr_keys_erased';
