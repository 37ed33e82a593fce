import { unfitLine, unfitName, unfitReason, unfitText } from './unfit-text';

describe('a name', () => {
  it.each(['', '  ', '\u200b', { cy: '', en: ' ' }])('must be there: %j', (name) =>
    expect(unfitName('name', name)).toEqual({ refused: 'text-missing', details: { field: 'name' } }),
  );

  it('has 200 characters at most, however many bytes they are', () => {
    expect(unfitName('name', '🎶'.repeat(200))).toBeUndefined();
    expect(unfitName('name', { cy: 'Côr', en: 'ŵ'.repeat(201) })).toEqual({
      refused: 'text-too-long',
      details: { field: 'name', length: 201, most: 200 },
    });
  });

  it.each(['a\u0000b', 'a\nb', 'a\tb', 'a\u007fb', 'a\ud800b', 'a\u202eb', 'a\u2028b'])(
    'can be shown on a line, so it is not %j',
    (name) => expect(unfitName('title', name)).toEqual({ refused: 'text-unreadable', details: { field: 'title' } }),
  );

  it.each(['Clwb Coginio', '👩‍🌾 Garddio', 'نادي', 'Łukasz & Zoë'])('may be %s', (name) =>
    expect(unfitName('name', name)).toBeUndefined(),
  );
});

it('a line that may be left out is fit when it is', () => {
  expect(unfitLine('place', undefined)).toBeUndefined();
  expect(unfitLine('place', null)).toBeUndefined();
  expect(unfitLine('place', 'a\u0007')).toMatchObject({ refused: 'text-unreadable' });
});

it('longer words may break their lines', () => {
  expect(unfitText('notes', 'Ffoniwch\r\nar ôl 6\to’r gloch')).toBeUndefined();
  expect(unfitText('notes', 'a\u0000')).toMatchObject({ refused: 'text-unreadable' });
  expect(unfitText('notes', 'a'.repeat(2001))).toMatchObject({ details: { length: 2001, most: 2000 } });
});

it('a reason must be there', () => {
  expect(unfitReason(' ')).toMatchObject({ refused: 'text-missing' });
  expect(unfitReason('Cytunwyd\nyn y cyfarfod')).toBeUndefined();
});
