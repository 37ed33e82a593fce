import type { Wording } from '@awr/kernel';
import type { EntryKind } from '../entry-kind';
import type { Correctable } from './correcting';

const SENT: Wording = {
  cy: 'Mae’r cofnod hwn hefyd yng nghyfrifon banc amser arall, ac felly ni ellir ei gywiro yma. Gofynnwch i’r banc amser hwnnw anfon y credydau’n ôl.',
  en: 'This entry is in the books of another timebank too, so it can’t be corrected here. Ask that timebank to send the credits back.',
};

/** Why an entry of these kinds can't be put right in one step, and what to do instead. */
const INSTEAD: Readonly<Record<Exclude<EntryKind, Correctable>, Wording>> = {
  reversal: {
    cy: 'Mae’r cofnod hwn yn gwrthdroi un arall. Ni chaiff ei gywiro: cofnodwch yr hyn a ddylai fod yno fel cofnod newydd.',
    en: 'This entry reverses another. It is not corrected: record what should be there as a new entry.',
  },
  retirement: {
    cy: 'Daeth credydau lleoliad i ben drwy’r cofnod hwn. Gwrthdrowch ef, a’u dirwyn i ben eto gyda’r nifer cywir.',
    en: 'This entry retired a venue’s credits. Reverse it, and retire them again with the right number.',
  },
  expiry: {
    cy: 'Daeth credydau i ben yn ôl eu hoed drwy’r cofnod hwn. Gwrthdrowch ef, a bydd yr aelod yn eu cael yn ôl; daw’r hyn sy’n rhy hen i ben eto y tro nesaf.',
    en: 'This entry ended credits by their age. Reverse it, and the member has them back; what is too old ends with the next run.',
  },
  waiver: {
    cy: 'Gwnaed y cofnod hwn pan adawodd yr aelod. Os oedd hynny’n anghywir, derbyniwch yr aelod yn ôl, ac yna gwrthdrowch y cofnod.',
    en: 'This entry was made as the member left. If that was wrong, take the member back, and then reverse the entry.',
  },
  merge: {
    cy: 'Gwnaeth y cofnod hwn un cyfrif o ddau, ac ni ellir ei ddadwneud. Cofnodwch yr hyn sydd ar goll ar y cyfrif sy’n parhau.',
    en: 'This entry made one account of two, and can’t be undone. Record what is missing on the account that goes on.',
  },
  sent: SENT,
  received: SENT,
  returned: SENT,
};

/** Where the kind is not one of these, as in a list of all messages, the first is shown. */
export function uncorrectable(kind: EntryKind): Wording {
  return INSTEAD[kind as Exclude<EntryKind, Correctable>] ?? INSTEAD.reversal;
}
