import type { ForeignFormat } from './foreign-format';

/**
 * TimeOverflow's reports (coopdevs/timeoverflow, app/decorators), in English. A member stands as “Name (number)”; whoever
 * stands without a number is the timebank itself, or somebody whom it does not name any more.
 */
const NUMBERED = /\(\d+\)\s*$/;
export const NOT_NAMED = /^(?:inactive|deleted)[ _]user$/i;
const THE_TIMEBANK = '0';

function party(itself: string) {
  return (cell: string) => (NUMBERED.test(cell) || NOT_NAMED.test(cell) || cell === '' ? cell : itself);
}

function partyById(itself: string) {
  return (cell: string) => (cell === THE_TIMEBANK ? itself : cell);
}

const members: ForeignFormat = {
  program: 'TimeOverflow',
  knownBy: ['N', 'Name', 'Email', 'Phone', 'Alternative Phone'],
  headings: {
    ...{ N: 'Membership No', Name: 'Name', Email: 'Email', Phone: 'Phone', 'Alternative Phone': 'Mobile' },
    ...{ Address: 'Address', Created: 'Joined', Description: 'Notes' },
  },
};

const transfers: ForeignFormat = {
  program: 'TimeOverflow',
  knownBy: ['Date', 'From', 'To', 'Post', 'Quantity'],
  headings: { Date: 'Date', From: 'From', To: 'To', Post: 'Message', Quantity: 'Credits' },
  inOrderOf: 'Date',
  said: { From: party('timebank'), To: party('pot') },
};

/** The larger report has numbers of their own columns, which say who is meant without a name. */
const transfersWithIds: ForeignFormat = {
  program: 'TimeOverflow',
  knownBy: ['Date', 'from', 'from ID', 'to', 'to ID', 'post', 'quantity'],
  headings: {
    ...{ Date: 'Date', 'from ID': 'From', 'to ID': 'To', quantity: 'Credits' },
    ...{ post: 'Message', Comments: 'Reason', Reason: 'Reason' },
  },
  inOrderOf: 'Date',
  said: { 'from ID': partyById('timebank'), 'to ID': partyById('pot') },
};

export const timeOverflow = [transfersWithIds, transfers, members];
