import type { Schema } from '@awr/postgres';

// Text is compared byte by byte (C), as ids are, whatever language the database is in.
export const MEMORY_SCHEMA: Schema = {
  name: 'awr_memory',
  formats: [
    `CREATE TABLE awr_memory.snapshots (
       stream text COLLATE "C" NOT NULL,
       decider_version integer NOT NULL,
       revision integer NOT NULL,
       checksum bigint NOT NULL,
       state bytea NOT NULL,
       PRIMARY KEY (stream, decider_version)
     );
     CREATE TABLE awr_memory.refusals (
       id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       stream text COLLATE "C" NOT NULL,
       command_id text COLLATE "C" NOT NULL,
       command_hash text NOT NULL,
       refusal text NOT NULL,
       UNIQUE (stream, command_id)
     );
     CREATE INDEX refusals_by_age ON awr_memory.refusals (stream, id);`,
  ],
};
