import { birthdayOf, birthdaysOn, unfitBirthday } from './birthday';

describe('a birthday', () => {
  it.each(['--05-14', '--01-01', '--12-31', '--02-29'])('is a day and a month: %s', (birthday) =>
    expect(unfitBirthday(birthday)).toBeUndefined(),
  );

  it.each(['--02-30', '--04-31', '--13-01', '--00-10', '--05-00', '--5-14'])(
    'is a day that there is, not %s',
    (birthday) => expect(unfitBirthday(birthday)).toEqual({ refused: 'birthday-unusable', details: {} }),
  );

  it.each(['1950-05-14', '05-14', '14/05', '14 Mai', '--05-14-1950', '--05-14 1950'])(
    'never has a year, nor is it said in another way: %s',
    (birthday) => expect(unfitBirthday(birthday)).toMatchObject({ refused: 'birthday-unusable' }),
  );

  it('is made of a month and a day, where there is such a day', () => {
    expect(birthdayOf(5, 4)).toBe('--05-04');
    expect(birthdayOf(2, 29)).toBe('--02-29');
    expect([birthdayOf(2, 30), birthdayOf(13, 1), birthdayOf(0, 1), birthdayOf(1, 0)]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    ['2026-05-14', ['--05-14']],
    ['2028-02-28', ['--02-28']],
    ['2028-02-29', ['--02-29']],
    ['2026-02-28', ['--02-28', '--02-29']],
    ['2026-03-01', ['--03-01']],
    ['2100-02-28', ['--02-28', '--02-29']],
  ])('is kept on its day, and the 29th of February on the 28th where there is no 29th: %s', (date, birthdays) =>
    expect(birthdaysOn(date)).toEqual(birthdays),
  );
});
