/** "Awr" and 1 in ASCII, kept in the file's header (PRAGMA application_id) to know an Awr log by. */
export const APPLICATION_ID = 0x41777231;

/** Raised with every change of the tables (PRAGMA user_version). */
export const SCHEMA_VERSION = 1;

/**
 * `position` is given by the one writer in order, so it has no gaps: a transaction that fails gives its numbers back.
 * A kind is a stream category and an event type, so that an index of one small number answers both filters.
 * `data` and `metadata` are JSON exactly as serialised.
 */
export const CREATE_SCHEMA = `
  BEGIN IMMEDIATE;
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE kinds (id INTEGER PRIMARY KEY, category TEXT NOT NULL, type TEXT NOT NULL, UNIQUE (category, type)) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams,
    revision INTEGER NOT NULL,
    kind INTEGER NOT NULL REFERENCES kinds,
    version INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    data TEXT NOT NULL,
    metadata TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_revision ON events (stream, revision);
  CREATE UNIQUE INDEX events_by_id ON events (id, stream);
  CREATE INDEX events_by_kind ON events (kind);
  CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'events never change'); END;
  CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'events never change'); END;
  CREATE TABLE room (id INTEGER PRIMARY KEY, filler BLOB NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
  COMMIT;
`;
