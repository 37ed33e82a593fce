import type { Wording } from '@awr/kernel';

const KINDS: Readonly<Record<string, Wording>> = {
  hours: { cy: 'Oriau', en: 'Hours' },
  exchange: { cy: 'Cyfnewid', en: 'Exchange' },
  gift: { cy: 'Rhodd', en: 'Gift' },
  spend: { cy: 'Gwariant', en: 'Spending' },
  reversal: { cy: 'Gwrthdroad', en: 'Reversal' },
  grant: { cy: 'Grant o’r pot', en: 'Grant from the pot' },
  retirement: { cy: 'Dirwyn credydau i ben', en: 'Retirement of credits' },
  expiry: { cy: 'Credydau a ddaeth i ben', en: 'Expiry of credits' },
  waiver: { cy: 'Setlo’r balans wrth adael', en: 'Balance settled on leaving' },
  merge: { cy: 'Cyfuno aelodau', en: 'Merger of members' },
  sent: { cy: 'Anfonwyd i fanc amser arall', en: 'Sent to another timebank' },
  returned: { cy: 'Dychwelwyd gan fanc amser arall', en: 'Returned by another timebank' },
  received: { cy: 'Derbyniwyd o fanc amser arall', en: 'Received from another timebank' },
};

/** What a kind of entry is called. */
export function entryKindInWords(kind: string): Wording {
  return KINDS[kind] ?? { cy: kind, en: kind };
}
