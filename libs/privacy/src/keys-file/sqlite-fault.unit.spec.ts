import { StoreUnavailable } from '@awr/event-store';
import { PrivacyError } from '../privacy-error';
import { keysFileFault } from './sqlite-fault';

const sqliteError = (errcode: number) => Object.assign(new Error('as SQLite says it'), { errcode });

describe('a fault of SQLite', () => {
  it.each([
    ['a full disk', 13],
    ['a disk that can’t be read', 10],
    ['a disk that can’t be read, in detail', 10 | (4 << 8)],
    ['somebody else’s lock', 5],
    ['a read-only disk', 8],
  ])('is a store that can’t be used at the moment: %s', (_what, code) => {
    const fault = keysFileFault(sqliteError(code), '/data/keys.db');
    expect(fault).toBeInstanceOf(StoreUnavailable);
    expect((fault as StoreUnavailable).wording.cy).toContain('(as SQLite says it)');
  });

  it.each([
    ['damaged', 11],
    ['not a database', 26],
    ['not there', 14],
  ])('is a file that must be restored: %s', (_what, code) => {
    const fault = keysFileFault(sqliteError(code), '/data/keys.db');
    expect(fault).toBeInstanceOf(PrivacyError);
    expect((fault as PrivacyError).code).toBe('keys-unreadable');
  });

  it('is told from other errors, which stay what they are', () => {
    const error = new Error('another');
    expect(keysFileFault(error, '/data/keys.db')).toBe(error);
    expect(keysFileFault(undefined, '/data/keys.db')).toBeUndefined();
  });
});
