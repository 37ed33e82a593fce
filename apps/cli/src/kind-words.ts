import type { Wording } from '@awr/kernel';
import type { AccountKind, EntryKind } from '@awr/ledger';

/** What people call each kind of entry. */
export const KIND_WORDS: Readonly<Record<EntryKind, Wording>> = {
  hours: { cy: 'oriau', en: 'hours' },
  gift: { cy: 'rhodd', en: 'gift' },
  spend: { cy: 'gwariant', en: 'spend' },
  reversal: { cy: 'gwrthdroad', en: 'reversal' },
  grant: { cy: 'grant o’r pot', en: 'grant' },
  retirement: { cy: 'dirwyn i ben', en: 'retirement' },
  expiry: { cy: 'daeth i ben', en: 'expiry' },
  waiver: { cy: 'wrth adael', en: 'on leaving' },
  merge: { cy: 'cyfuno', en: 'merge' },
  exchange: { cy: 'cyfnewid', en: 'exchange' },
  sent: { cy: 'anfonwyd', en: 'sent' },
  received: { cy: 'derbyniwyd', en: 'received' },
  returned: { cy: 'dychwelwyd', en: 'returned' },
};

/** What people call each kind of account. */
export const ACCOUNT_WORDS: Readonly<Record<AccountKind, Wording>> = {
  issuing: { cy: 'rhoi credydau', en: 'issuing' },
  pot: { cy: 'y pot', en: 'the pot' },
  member: { cy: 'aelodau', en: 'members' },
  venue: { cy: 'lleoliadau', en: 'venues' },
  clearing: { cy: 'clirio', en: 'clearing' },
};
