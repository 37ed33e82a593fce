import { StoreUnusable } from '@awr/kernel';
import { isPostgresAddress, readPostgresAddress } from './address';

const read = (text: string) => readPostgresAddress('AWR_KEYS_URL', text);

describe('an address of PostgreSQL', () => {
  it('says where, as whom and to which database', () =>
    expect(read('postgres://awr:p%40ss%2F@db.example.org:6000/awr_keys')).toMatchObject({
      ...{ host: 'db.example.org', port: 6000, database: 'awr_keys', user: 'awr', password: 'p@ss/' },
      shown: 'db.example.org:6000/awr_keys',
    }));

  it('needs no port, and no password', () =>
    expect(read('postgresql://awr@localhost/awr')).toMatchObject({ port: 5432, password: undefined, tls: false }));

  it.each([
    ['postgres://awr@db.example.org/awr', true],
    ['postgres://awr@127.0.0.1/awr', false],
    ['postgres://awr@[::1]/awr', false],
    ['postgres://awr@db.example.org/awr?sslmode=disable', false],
    ['postgres://awr@localhost/awr?sslmode=verify-full', true],
    ['postgres://awr@localhost/awr?sslmode=require', true],
  ])('is encrypted unless it is this machine, or the address says otherwise: %s', (text, tls) =>
    expect(read(text).tls).toBe(tls),
  );

  it('is told from other addresses', () => {
    expect(isPostgresAddress('postgres://a@b/c')).toBe(true);
    expect(isPostgresAddress('esdb://localhost:2113')).toBe(false);
  });

  it.each([
    'postgres://',
    'postgres://localhost',
    'postgres://localhost/awr',
    'postgres://awr:secret@localhost',
    'postgres://awr:secret@localhost:99999/awr',
    'postgres://awr:sec%ret@localhost/awr',
    'postgres://awr:sec/ret@localhost/awr',
    'mysql://awr:secret@localhost/awr',
    'postgres://awr:secret@localhost/awr?sslmode=prefer',
    'postgres://awr:secret@localhost/awr?sslmode=no-verify',
    'postgres://awr:secret@localhost/awr?password=secret',
  ])('that can’t be used is refused in both languages, and the password is not repeated: %s', (text) => {
    let wording = { cy: '', en: '' };
    try {
      read(text);
    } catch (reason) {
      wording = (reason as StoreUnusable).wording;
    }
    expect(wording.en).toContain('AWR_KEYS_URL');
    expect(wording.cy).toContain('AWR_KEYS_URL');
    expect(`${wording.cy}${wording.en}`).not.toMatch(/secret|sec%ret|sec\/ret/);
  });
});
