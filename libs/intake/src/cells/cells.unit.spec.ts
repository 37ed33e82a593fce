import { isProblem } from '../problems/problem';
import { readAgeBand } from './age-band';
import { readArea } from './area';
import { readBirthday } from './birthday';
import { readContactWay } from './contact-way';
import { readEmail } from './e-mail';
import { readLanguage } from './language';
import { lookAlike, readMembershipNumber, withoutLeadingZeros } from './membership-number';
import { readPeople } from './people';
import { readFullName, readNameParts } from './person-name';
import { readPhone } from './phone';
import { readLine, readText, readTitle } from './words';

const told = <Value>(read: Value) => (isProblem(read) ? read.reason : read);

describe('a membership number', () => {
  it.each(['t2m 0001', 'T2M-0001', ' T2M.0001', 'T2M0001', 'Ｔ２Ｍ０００１', 'T2M–00\u00AD01'])(
    '%s is T2M0001',
    (text) => expect(readMembershipNumber(text)).toBe('T2M0001'),
  );
  it.each([
    ['', 'number-missing'],
    ['- -', 'number-missing'],
    ['T2M/0001', 'number-unreadable'],
    ['T2M0001?', 'number-unreadable'],
    ['1'.repeat(21), 'number-unreadable'],
  ])('“%s” is refused: %s', (text, why) => expect(told(readMembershipNumber(text))).toBe(why));

  it('is still known without the zeros that a spreadsheet took, or with letters for digits', () => {
    expect(withoutLeadingZeros('0017')).toBe('17');
    expect(withoutLeadingZeros('0')).toBe('0');
    expect(withoutLeadingZeros('T0017')).toBe('T0017');
    expect(lookAlike('T2MOOL7')).toBe(lookAlike('T2M0017'));
  });
});

describe('a name', () => {
  it.each([
    ['Nia Williams', { givenName: 'Nia', familyName: 'Williams' }],
    ['Williams, Nia', { givenName: 'Nia', familyName: 'Williams' }],
    ['Mair ap Rhys', { givenName: 'Mair', familyName: 'ap Rhys' }],
    ['Siôn Tomos Ifan', { givenName: 'Siôn Tomos', familyName: 'Ifan' }],
    ['Llŷr', { givenName: 'Llŷr' }],
  ])('%s has its parts', (text, name) => expect(readFullName(text)).toEqual(name));

  it('comes in two columns, or in one of the two', () => {
    expect(readNameParts('Nia ', 'Williams')).toEqual({ givenName: 'Nia', familyName: 'Williams' });
    expect(readNameParts('', 'Williams')).toEqual({ givenName: 'Williams' });
    expect(told(readNameParts('', ''))).toBe('name-missing');
    expect(told(readFullName('07700 900123'))).toBe('name-unreadable');
  });
});

describe('a language', () => {
  it.each(['Cymraeg', 'Y Gymraeg', 'WELSH', 'cy', 'dwyieithog', 'Welsh / Cymraeg'])('%s is Welsh', (text) =>
    expect(readLanguage(text)).toBe('cy'),
  );
  it.each(['English', 'Saesneg', 'en', 'E'])('%s is English', (text) => expect(readLanguage(text)).toBe('en'));
  it('may be left empty, but not be another', () => {
    expect(readLanguage('')).toBeUndefined();
    expect(told(readLanguage('Polish'))).toBe('language-unknown');
  });
});

describe('a way of contact', () => {
  it.each([
    ['Ffôn', 'phone'],
    ['by post', 'post'],
    ['Llythyr', 'post'],
    ['e-bost', 'email'],
    ['E-Mail', 'email'],
    ['Neges destun', 'text'],
    ['SMS', 'text'],
    ['dim', 'none'],
  ])('%s is %s', (text, way) => expect(readContactWay(text)).toBe(way));
  it('may be left empty, but not be a pigeon', () => {
    expect(readContactWay('')).toBeUndefined();
    expect(told(readContactWay('pigeon'))).toBe('contact-unknown');
  });
});

describe('ways to reach somebody', () => {
  it.each([
    ['nia@example.org', 'nia@example.org'],
    ['Nia <nia@example.org>', 'nia@example.org'],
    ['mailto:nia@example.org', 'nia@example.org'],
    ['-', undefined],
    ['', undefined],
    ['nia at example.org', 'email-unreadable'],
    ['a@b.org, c@d.org', 'email-unreadable'],
  ])('the e-mail address %s is %s', (text, address) => expect(told(readEmail(text))).toBe(address));

  it.each([
    ['07700 900123', '07700 900123'],
    ['7700900123', '07700900123'],
    ['+44 7700 900123', '+44 7700 900123'],
    ['01234 567890 / 07700 900123', '01234 567890 / 07700 900123'],
    ['', undefined],
    ['ask her sister', 'phone-unreadable'],
  ])('the phone number %s is %s', (text, number) => expect(told(readPhone(text))).toBe(number));
});

describe('a birthday', () => {
  it.each([
    ['14/05', '--05-14'],
    ['14.5', '--05-14'],
    ['14 May', '--05-14'],
    ['14th of May', '--05-14'],
    ['May 14', '--05-14'],
    ['14 Mai', '--05-14'],
    ['14eg o Fai', '--05-14'],
    ['29 Chwefror', '--02-29'],
    ['14/05/1950', '--05-14'],
    ['14 Mai 1950', '--05-14'],
    ['1950-05-14', '--05-14'],
    ['29/02/1952', '--02-29'],
    ['29/02/55', '--02-29'],
    ['18397', '--05-14'],
    ['--05-14', '--05-14'],
    ["'--05-14", '--05-14'],
    ['--0514', '--05-14'],
  ])('%s is %s, and no year is kept', (text, birthday) => expect(readBirthday(text)).toBe(birthday));

  it.each(['', '-', '–'])('may be left empty: “%s”', (text) => expect(readBirthday(text)).toBeUndefined());

  it.each([
    ['30/02', 'birthday-impossible'],
    ['31 Ebrill', 'birthday-impossible'],
    ['29/02/1955', 'birthday-impossible'],
    ['05/14', 'birthday-impossible'],
    ['--13-01', 'birthday-impossible'],
    ['0/5', 'birthday-impossible'],
    ['in May', 'birthday-unreadable'],
    ['14', 'birthday-unreadable'],
    ['1950', 'birthday-unreadable'],
    ['ask her', 'birthday-unreadable'],
  ])('“%s” is refused: %s', (text, why) => expect(told(readBirthday(text))).toBe(why));
});

describe('a number of people', () => {
  it.each([
    ['2', 2],
    ['2.0', 2],
    ['', 0],
    ['-', 0],
    ['100', 100],
    ['101', 'people-unreadable'],
    ['1.5', 'people-unreadable'],
    ['-1', 'people-unreadable'],
    ['two', 'people-unreadable'],
  ])('%s is %s', (text, people) => expect(told(readPeople(text))).toBe(people));
});

describe('words', () => {
  it('are one line in a name, and any number in a note', () => {
    expect(readTitle('Community\n radio', 'group-missing')).toBe('Community radio');
    expect(told(readTitle('', 'venue-missing'))).toBe('venue-missing');
    expect(readLine('')).toBeUndefined();
    expect(told(readLine('x'.repeat(201)))).toBe('text-too-long');
    expect(readText('two\nlines', 2000)).toBe('two\nlines');
    expect(told(readText('ŵ'.repeat(11), 10))).toBe('text-too-long');
  });
});

describe('an age band', () => {
  it.each([
    ['65-74', '65-74'],
    ['65 – 74', '65-74'],
    ['65 to 74', '65-74'],
    ['O 65 i 74 oed', '65-74'],
    ['65 hyd 74', '65-74'],
    ['66-70', '65-74'],
    ['under 16', 'under-16'],
    ['Under-16', 'under-16'],
    ['Under 16s', 'under-16'],
    ['<16', 'under-16'],
    ['0-15', 'under-16'],
    ['Dan 16 oed', 'under-16'],
    ['85+', '85-and-over'],
    ['85-and-over', '85-and-over'],
    ['85 and over', '85-and-over'],
    ['85 a throsodd', '85-and-over'],
    ['90 neu hŷn', '85-and-over'],
    ['67', '65-74'],
    ['16', '16-24'],
    ['15', 'under-16'],
  ])('%s is %s', (text, band) => expect(readAgeBand(text)).toBe(band));

  it.each(['65+', '60-70', '18-30', 'under 18', '<25', '74-65', '121', 'old', 'Dec-24', '12/05/1950'])(
    '%s may be several, or none, and is refused',
    (text) => expect(told(readAgeBand(text))).toBe('age-band-unknown'),
  );
  it.each(['', '-', '?'])('may be left empty: “%s”', (text) => expect(readAgeBand(text)).toBeUndefined());
});

describe('the code of an area', () => {
  it.each([
    ['CF10', 'CF10'],
    ['cf10', 'CF10'],
    ['Y Bala', 'Y-BALA'],
    ['Ynys Môn', 'YNYS-MON'],
    ['Tŷ-croes', 'TY-CROES'],
    ['St. Asaph', 'ST-ASAPH'],
    ['7', '7'],
  ])('%s is %s', (text, area) => expect(readArea(text)).toBe(area));

  it('keeps of a whole postcode only the district: the rest is some fifteen houses', () =>
    expect(['SY23 3AB', 'cf101ep', 'W1A 0AX'].map(readArea)).toEqual(['SY23', 'CF10', 'W1A']));

  it.each(['1 Stryd Fawr, Aber', 'Llanfihangel-y-Creuddyn', 'CF10!', '£'])('%s is refused', (text) =>
    expect(told(readArea(text))).toBe('area-unusable'),
  );
  it.each(['', '-'])('may be left empty: “%s”', (text) => expect(readArea(text)).toBeUndefined());
});
