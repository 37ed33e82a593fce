import { READING_LIMITS } from '../reading/source-file';
import { readTextTable } from '../reading/text-table';
import { identifySheet } from './identify-sheet';
import { COLUMNS, SHEET_KINDS, kindsNamed } from './sheet-kind';
import { compact } from './heading';
import type { Columns } from './column';

const identified = (name: string, text: string) =>
  identifySheet(readTextTable({ name, bytes: Buffer.from(text) }, READING_LIMITS));

/** Which kind, and for each field the heading under which it was found. */
function found(name: string, text: string) {
  const identity = identified(name, text);
  if (!('sheet' in identity)) return undefined;
  const { kind, columns, header } = identity.sheet;
  return [
    kind,
    Object.fromEntries(
      [...columns.places].map(([field, places]) => [field, places.map((place) => header.cells[place])]),
    ),
  ];
}

describe('the columns of a sheet', () => {
  it('are found by what their headings mean, in either language, order and spelling', () => {
    expect(found('Oriau 2025.csv', 'ORIAU;Grŵp;  dyddiad ;Rhif Aelodaeth;Cofnodwyd gan:')).toEqual([
      'hours',
      {
        hours: ['ORIAU'],
        group: ['Grŵp'],
        date: ['dyddiad'],
        member: ['Rhif Aelodaeth'],
        recorder: ['Cofnodwyd gan:'],
      },
    ]);
    expect(found('members.csv', 'MembershipNo,First_Name,SURNAME,E-mail,Contact by?')).toEqual([
      'members',
      {
        number: ['MembershipNo'],
        givenName: ['First_Name'],
        familyName: ['SURNAME'],
        email: ['E-mail'],
        contactBy: ['Contact by?'],
      },
    ]);
  });

  it('may have bilingual headings, and say their unit in brackets', () => {
    expect(found('hours.csv', 'Dyddiad / Date,Aelod | Member,Hours (decimal),Grŵp - Group')).toEqual([
      'hours',
      { date: ['Dyddiad / Date'], member: ['Aelod | Member'], hours: ['Hours (decimal)'], group: ['Grŵp - Group'] },
    ]);
  });

  it('are the best there are: a number before a name, hours before a time of day', () => {
    expect(found('hours.csv', 'Date,Member,Membership No,Time,Hours')).toEqual([
      'hours',
      { date: ['Date'], member: ['Membership No'], hours: ['Hours'] },
    ]);
    expect(found('hours.csv', 'When,Name,Time')).toEqual([
      'hours',
      { date: ['When'], member: ['Name'], hours: ['Time'] },
    ]);
  });

  it('may come after titles and blank rows', () => {
    const identity = identified('hours.csv', 'Our Timebank\n\nHours of 2025,,\nDate,Member,Hours\n1/2/2025,T1,2\n');
    expect(identity).toMatchObject({ sheet: { header: { line: 4 }, rows: [{ line: 5 }] } });
  });

  it('may have a birthday, which a date of birth is not: that was asked for something else', () => {
    for (const heading of [
      'Birthday',
      'Pen-blwydd',
      'penblwydd',
      'Pen-blwydd / Birthday',
      'Birthday (day and month)',
    ]) {
      expect(found('members.csv', `No,Name,${heading}`)?.[1]).toMatchObject({ birthday: [heading] });
    }
    const identity = identified('members.csv', 'No,Name,Date of birth');
    expect('sheet' in identity && identity.sheet.columns.unused).toEqual(['Date of birth']);
  });

  it('may say one thing together, where that can be', () => {
    expect(found('members.csv', 'No,Name,Address 1,Town,Postcode')).toEqual([
      'members',
      { number: ['No'], fullName: ['Name'], address: ['Address 1', 'Town', 'Postcode'] },
    ]);
  });

  it('must not be missing: the sheet is then named, and what to call the column', () => {
    expect(identified('gwariant.csv', 'Dyddiad,Aelod,Lleoliad,Credydau')).toMatchObject({
      unclear: {
        kind: 'spends',
        line: 1,
        problems: [{ reason: 'column-missing', details: { wanted_cy: 'Gweithgaredd', wanted_en: 'Activity' } }],
      },
    });
    expect(identified('2025.csv', 'Dyddiad,Oddi wrth,At,Oriau')).toMatchObject({
      unclear: { kind: 'gifts', problems: [{ details: { wanted_en: 'Credits' } }] },
    });
    expect(identified('members.csv', 'Membership No,Phone')).toMatchObject({
      unclear: { problems: [{ reason: 'column-missing', details: { wanted_en: 'Name' } }] },
    });
  });

  it('must not be two that could be the same', () => {
    expect(identified('hours.csv', 'Date,Dyddiad,Member,Hours')).toMatchObject({
      unclear: { problems: [{ reason: 'column-twice', details: { first: 'Date', second: 'Dyddiad' } }] },
    });
  });

  it.each(SHEET_KINDS)('each have headings of their own (%s)', (kind) => {
    const columns: Columns = COLUMNS[kind];
    const choices = Math.max(...Object.values(columns).map(({ headings }) => headings.length));
    for (let choice = 0; choice < choices; choice += 1) {
      const headings = Object.values(columns).flatMap((column) => {
        const { cy = [], en = [] } = column.headings[choice] ?? {};
        return [...new Set([...cy, ...en].map(compact))];
      });
      expect(headings.filter((heading, place) => headings.indexOf(heading) !== place)).toEqual([]);
    }
  });
});

describe('the kind of a sheet', () => {
  it.each([
    ['members.csv', ['members']],
    ['Aelodau Mawrth.xlsx', ['members']],
    ['grwpiau.csv', ['groups']],
    ['T2 volunteer_hours 2025.csv', ['hours']],
    ['Gwariant 2025.csv', ['spends']],
    ['time-credits spent.csv', ['spends']],
    ['rhoddion.csv', ['gifts']],
    ['members and hours.csv', ['members', 'hours']],
    ['2025.csv', []],
  ])('%s speaks of %s', (name, kinds) => expect(kindsNamed(name)).toEqual(kinds));

  it('is told by the columns where the name says nothing, or too much', () => {
    expect(found('2025.csv', 'Date,From,To,Credits')?.[0]).toBe('gifts');
    expect(found('Book1.csv', 'Date,Member,Venue,Activity,Credits')?.[0]).toBe('spends');
    expect(found('members hours.csv', 'Date,Member,Hours')?.[0]).toBe('hours');
    expect(found('volunteers.csv', 'Date,Member,Group,Hours')?.[0]).toBe('hours');
  });

  it('is none of the five for a sheet about something else', () => {
    expect(identified('rota.csv', 'Week,Name,Who opens up,Who locks up\n1,Nia,Owain,Carys')).toHaveProperty('unknown');
    expect(identified('rota.csv', 'Day,Name,Time\nMonday,Nia,10:00')).toHaveProperty('unknown');
    expect(identified('notes.txt', 'Remember to ask Mair.')).toHaveProperty('unknown');
  });
});
