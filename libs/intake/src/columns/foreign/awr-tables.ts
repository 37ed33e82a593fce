import type { Table } from '../../reading/table';
import type { ForeignFormat } from './foreign-format';

/** Awr's own table of members (`awr export tables`), which people put right in a spreadsheet and send again. */
const members: ForeignFormat = {
  program: 'Awr',
  knownBy: ['number', 'status', 'givenName', 'familyName', 'contactBy', 'memberId'],
  headings: {
    ...{ number: 'Membership No', givenName: 'First name', familyName: 'Surname', language: 'Preferred language' },
    ...{ contactBy: 'Contact by', email: 'E-mail', phone: 'Phone', address: 'Address', ageBand: 'Age band' },
    ...{ area: 'Area', birthday: 'Birthday', joinedOn: 'Joined', notes: 'Notes' },
  },
  isInactive: (cell) => cell('status') === 'left',
  // Of whom nothing is left, or who goes on under another number.
  counts: (cell) => !['erased', 'merged'].includes(cell('status')),
};

export const awrTables = [members];

/** What Awr's other tables begin with: ids, which mean something only where they were given. */
const FIRST_COLUMN =
  /^(?:help|organisation|group|activity|venue|offer|account|entry|claim|exchange|hold|period|agreement|transfer)Id$/;

/** True for a table of Awr's own from which nothing can be taken in: a timebank moves as an archive. */
export function isOwnTable({ rows: [header] }: Table): boolean {
  return FIRST_COLUMN.test(header?.cells[0] ?? '');
}
