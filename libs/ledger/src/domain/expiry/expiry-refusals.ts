import type { Wordings } from '../refusals';

type NoDetails = Readonly<Record<never, never>>;

export type ExpiryRefusalDetails = {
  'expiry-off': NoDetails;
  'nothing-expires': { day: string };
  'nobody-to-tell': { day: string };
  'retirement-off': NoDetails;
  'nothing-to-retire': { accountId: string };
};

export const expiryWordings: Wordings<ExpiryRefusalDetails> = {
  'expiry-off': {
    cy: 'Nid yw credydau’n dod i ben yn y banc amser hwn. Newidiwch ei bolisi yn gyntaf, os dylent.',
    en: 'Credits don’t end in this timebank. Change its policy first, if they should.',
  },
  'nothing-expires': ({ day }) => ({
    cy: `Nid oes credydau sy’n dod i ben erbyn ${day}, neu ni roddwyd rhybudd amdanynt mewn pryd.`,
    en: `No credits end by ${day}, or their members were not told in time.`,
  }),
  'nobody-to-tell': ({ day }) => ({
    cy: `Nid oes neb i’w rybuddio ar ${day} nad yw eisoes wedi cael gwybod.`,
    en: `There is nobody to tell on ${day} who has not been told already.`,
  }),
  'retirement-off': {
    cy: 'Mae credydau a wariwyd yn aros gyda’r lleoliadau yn y banc amser hwn. Newidiwch ei bolisi yn gyntaf, os dylent ddod i ben.',
    en: 'Spent credits stay with the venues in this timebank. Change its policy first, if they should end.',
  },
  'nothing-to-retire': {
    cy: 'Nid oes gan y lleoliad hwn gredydau i’w dirwyn i ben.',
    en: 'This venue has no credits to retire.',
  },
};
