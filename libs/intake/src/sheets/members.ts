import { MOST_TEXT_CHARACTERS } from '@awr/community';
import type { CalendarDate } from '@awr/kernel';
import { readAgeBand } from '../cells/age-band';
import { readArea } from '../cells/area';
import { readBirthday } from '../cells/birthday';
import { readContactWay } from '../cells/contact-way';
import { readDate } from '../cells/date';
import { readEmail } from '../cells/e-mail';
import { readLanguage } from '../cells/language';
import { readMembershipNumber } from '../cells/membership-number';
import { type PersonName, readFullName, readNameParts } from '../cells/person-name';
import { readPhone } from '../cells/phone';
import { readText } from '../cells/words';
import type { MembersField } from '../columns/kinds/members';
import type { MemberRecord } from './records';
import type { ReadRow, RowReader } from './row-reader';

/** A row of the members' sheet: somebody who is to be a member. Empty cells are left to the timebank's usual ways. */
export function readMemberRow(row: RowReader<MembersField>, today: CalendarDate): ReadRow<MemberRecord> {
  const number = row.read('number', readMembershipNumber);
  const name = readName(row);
  return row.finish<MemberRecord>({
    number,
    givenName: name?.givenName,
    familyName: name?.familyName,
    language: row.read('language', readLanguage),
    contactBy: row.read('contactBy', readContactWay),
    email: row.read('email', readEmail),
    phone: row.read('phone', readPhone),
    address: row.read('address', (text) => readText(text, MOST_TEXT_CHARACTERS)),
    ageBand: row.read('ageBand', readAgeBand),
    area: row.read('area', readArea),
    birthday: row.read('birthday', readBirthday),
    joinedOn: row.read('joinedOn', (text) => (text === '' ? undefined : readDate(text, today))),
    notes: row.read('notes', (text) => readText(text, MOST_TEXT_CHARACTERS)),
  });
}

function readName(row: RowReader<MembersField>): PersonName | undefined {
  const hasParts = row.text('givenName') !== '' || row.text('familyName') !== '';
  const readParts = () => readNameParts(row.text('givenName'), row.text('familyName'));
  if (hasParts) return row.read('givenName', readParts);
  return row.read(row.has('fullName') ? 'fullName' : 'givenName', readFullName);
}
