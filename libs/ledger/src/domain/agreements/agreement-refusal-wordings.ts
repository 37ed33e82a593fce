import type { Confirmation } from '@awr/community';
import type { Wording } from '@awr/kernel';
import type { Wordings } from '../refusals';
import type { AgreementRefusalDetails } from './agreement-refusals';
import type { Outcome } from './outcome';

const OUTCOME_WORDS: Readonly<Record<Outcome, Wording>> = {
  open: { cy: 'yn aros', en: 'waiting' },
  confirmed: { cy: 'wedi’i gadarnhau', en: 'confirmed' },
  agreed: { cy: 'wedi’i gytuno', en: 'agreed' },
  declined: { cy: 'wedi’i wrthod', en: 'declined' },
  withdrawn: { cy: 'wedi’i dynnu’n ôl', en: 'withdrawn' },
  lapsed: { cy: 'wedi dod i ben', en: 'lapsed' },
};

const CONFIRMED_BY: Readonly<Record<Confirmation, Wording>> = {
  broker: { cy: 'Y brocer sydd i gadarnhau’r hawliad hwn.', en: 'It is for the broker to confirm this claim.' },
  organisation: {
    cy: 'Y sefydliad sydd i gadarnhau’r hawliad hwn.',
    en: 'It is for the organisation to confirm this claim.',
  },
  either: {
    cy: 'Y brocer neu’r sefydliad sydd i gadarnhau’r hawliad hwn.',
    en: 'It is for the broker or the organisation to confirm this claim.',
  },
  nobody: { cy: 'Nid oes angen cadarnhau’r hawliad hwn.', en: 'This claim needs no confirming.' },
};

export const agreementWordings: Wordings<AgreementRefusalDetails> = {
  'unknown-claim': {
    cy: 'Nid oes hawliad o’r fath yn y cyfriflyfr hwn. Edrychwch eto ar ei rif, fel c-000012.',
    en: 'There is no such claim in this ledger. Check its number, such as c-000012.',
  },
  'claim-settled': ({ claimId, outcome }) => ({
    cy: `Mae hawliad ${claimId} eisoes ${OUTCOME_WORDS[outcome].cy}, ac felly y bydd.`,
    en: `Claim ${claimId} is already ${OUTCOME_WORDS[outcome].en}, and stays so.`,
  }),
  'claim-lapsed': ({ claimId, lapsesOn }) => ({
    cy: `Daeth hawliad ${claimId} i ben: ${lapsesOn} oedd y diwrnod olaf i’w gadarnhau. Gellir hawlio’r oriau eto.`,
    en: `Claim ${claimId} has lapsed: ${lapsesOn} was the last day to confirm it. The hours can be claimed again.`,
  }),
  'own-claim': {
    cy: 'Ni chaiff neb gadarnhau na gwrthod ei hawliad ei hun. Gall yr aelod ei dynnu’n ôl.',
    en: 'Nobody confirms or declines their own claim. The member can withdraw it.',
  },
  'not-yours-to-confirm': ({ confirmation }) => CONFIRMED_BY[confirmation],
  'claims-empty': { cy: 'Dewiswch o leiaf un hawliad.', en: 'Choose at least one claim.' },
  'claims-too-many': ({ claims, mostClaims }) => ({
    cy: `Gellir cadarnhau ${mostClaims} o hawliadau ar y tro ar y mwyaf, ac mae ${claims} yma. Gwnewch hyn mewn dwy ran neu fwy.`,
    en: `At most ${mostClaims} claims can be confirmed at once, and these are ${claims}. Do it in two or more parts.`,
  }),
  'claim-twice': ({ claimId, firstIndex }) => ({
    cy: `Mae hawliad ${claimId} eisoes yn rhif ${firstIndex + 1} ar y rhestr hon.`,
    en: `Claim ${claimId} is already number ${firstIndex + 1} on this list.`,
  }),
  'claims-refused': ({ refused, of }) => ({
    cy: `Ni chadarnhawyd yr un hawliad: o’r ${of} ar y rhestr, mae ${refused} na ellir eu cadarnhau.`,
    en: `No claim was confirmed: of the ${of} on the list, ${refused} can’t be confirmed.`,
  }),
  'exchange-empty': {
    cy: 'Rhaid dweud pwy helpodd bwy, ac am faint: o leiaf un llinell.',
    en: 'Say who helped whom, and for how long: at least one line.',
  },
  'exchange-too-long': ({ lines, mostLines }) => ({
    cy: `Gall cyfnewidiad fod â ${mostLines} o linellau ar y mwyaf, ac mae ${lines} ar hwn. Rhannwch ef yn ddau neu fwy.`,
    en: `An exchange can have ${mostLines} lines at most, and this one has ${lines}. Split it into two or more.`,
  }),
  'pair-twice-in-exchange': ({ firstIndex }) => ({
    cy: `Mae’r un ddau aelod eisoes ar linell ${firstIndex + 1}. Rhowch y munudau gyda’i gilydd ar un llinell.`,
    en: `The same two members are already on line ${firstIndex + 1}. Put the minutes together on one line.`,
  }),
  'unknown-exchange': {
    cy: 'Nid oes cyfnewidiad o’r fath yn y cyfriflyfr hwn. Edrychwch eto ar ei rif, fel x-000012.',
    en: 'There is no such exchange in this ledger. Check its number, such as x-000012.',
  },
  'exchange-settled': ({ exchangeId, outcome }) => ({
    cy: `Mae cyfnewidiad ${exchangeId} eisoes ${OUTCOME_WORDS[outcome].cy}, ac felly y bydd.`,
    en: `Exchange ${exchangeId} is already ${OUTCOME_WORDS[outcome].en}, and stays so.`,
  }),
  'exchange-lapsed': ({ exchangeId, lapsesOn }) => ({
    cy: `Daeth cyfnewidiad ${exchangeId} i ben: ${lapsesOn} oedd y diwrnod olaf i’w gytuno. Gellir ei gynnig eto.`,
    en: `Exchange ${exchangeId} has lapsed: ${lapsesOn} was the last day to agree it. It can be proposed again.`,
  }),
  'not-a-party': {
    cy: 'Nid yw’r aelod hwn yn rhan o’r cyfnewidiad.',
    en: 'This member has no part in the exchange.',
  },
  'already-agreed': {
    cy: 'Mae’r aelod hwn eisoes wedi cytuno i’r cyfnewidiad.',
    en: 'This member has already agreed to the exchange.',
  },
  'agreed-by-nobody': { cy: 'Dywedwch pwy sy’n cytuno.', en: 'Say who agrees.' },
  'how-agreed-missing': {
    cy: 'Dywedwch sut y dywedodd yr aelod hynny: wyneb yn wyneb, dros y ffôn neu drwy lythyr.',
    en: 'Say how the member said so: in person, by phone or by letter.',
  },
  'agrees-for-other-side': {
    cy: 'Ni chaiff neb sy’n rhan o gyfnewidiad gytuno iddo dros y llall. Gofynnwch i frocer arall.',
    en: 'Nobody who has a part in an exchange agrees to it for the others. Ask another broker.',
  },
  'not-the-proposer': {
    cy: 'Dim ond yr aelod a gynigiodd y cyfnewidiad, neu’r brocer, a gaiff ei dynnu’n ôl. Gallwch ei wrthod.',
    en: 'Only the member who proposed the exchange, or the broker, can withdraw it. You can decline it.',
  },
  'nothing-has-lapsed': {
    cy: 'Nid oes hawliad na chyfnewidiad wedi dod i ben.',
    en: 'No claim or exchange has lapsed.',
  },
};
