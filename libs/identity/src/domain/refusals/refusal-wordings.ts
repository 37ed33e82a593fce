import type { RefusalWording, Wording } from '@awr/kernel';
import { BINDING_LABELS as bound, ROLE_LABELS as called, TEXT_LABELS as label } from './labels';
import type { IdentityRefusalCode, IdentityRefusalDetails } from './refusals';

type Wordings = { readonly [Code in IdentityRefusalCode]: (details: IdentityRefusalDetails[Code]) => Wording };

const wordings: Wordings = {
  'token-needs-name': () => ({
    cy: 'Rhowch enw i’r tocyn: y rhaglen neu’r ddesg y mae ar ei chyfer, ac nid enw person.',
    en: 'Give the token a name: the program or the desk it is for, and not a person’s name.',
  }),
  'token-name-too-long': ({ length, most }) => ({
    cy: `Mae enw’r tocyn yn rhy hir: ${length} nod yw’r hyd, a ${most} yw’r uchafswm.`,
    en: `The token’s name is too long: it has ${length} characters, and ${most} is the most.`,
  }),
  'token-reason-too-long': ({ length, most }) => ({
    cy: `Mae’r rheswm yn rhy hir: ${length} nod yw’r hyd, a ${most} yw’r uchafswm.`,
    en: `The reason is too long: it has ${length} characters, and ${most} is the most.`,
  }),
  'token-text-unreadable': ({ field }) => ({
    cy: `Mae “${label[field].cy}” yn cynnwys nodau na ellir eu dangos.`,
    en: `“${label[field].en}” contains characters that can’t be shown.`,
  }),
  'token-needs-role': () => ({
    cy: 'Rhaid i docyn roi o leiaf un rôl.',
    en: 'A token must give at least one role.',
  }),
  'token-role-unknown': ({ read }) => ({
    cy: `Nid oes rôl o’r enw “${read}”.`,
    en: `There is no role called “${read}”.`,
  }),
  'token-role-needs': ({ role, field }) => ({
    cy: `Ni ellir rhoi’r rôl “${called[role].cy}” heb nodi ar gyfer pa un y mae: “${bound[field].cy}”.`,
    en: `The role “${called[role].en}” can’t be given without saying for which one it is: “${bound[field].en}”.`,
  }),
  'token-binding-without-role': ({ role, field }) => ({
    cy: `Nodwyd “${bound[field].cy}”, ond nid yw’r tocyn yn rhoi’r rôl “${called[role].cy}”: rhowch y rôl hefyd, neu gadewch hwnnw allan.`,
    en: `“${bound[field].en}” was given, but the token does not give the role “${called[role].en}”: give the role as well, or leave that out.`,
  }),
  'token-binding-malformed': ({ field }) => ({
    cy: `Nid dynodydd yw’r hyn a roddwyd ar gyfer “${bound[field].cy}”.`,
    en: `What was given for “${bound[field].en}” is not an id.`,
  }),
  'token-expiry-not-a-date': ({ read }) => ({
    cy: `Nid yw “${read}” yn ddyddiad. Ysgrifennwch y diwrnod olaf fel hyn: 2025-09-13.`,
    en: `“${read}” is not a date. Write the last day like this: 2025-09-13.`,
  }),
  'token-expiry-past': ({ expiresOn, today }) => ({
    cy: `Ni fyddai’r tocyn byth yn ddilys: ${expiresOn} fyddai ei ddiwrnod olaf, ac mae hi’n ${today} heddiw.`,
    en: `The token would never be valid: its last day would be ${expiresOn}, and today is ${today}.`,
  }),
  'token-beyond-issuer': () => ({
    cy: 'Ni chewch roi tocyn sy’n cyrraedd ymhellach na’ch hawliau chi eich hun.',
    en: 'You can’t give out a token that reaches further than your own rights.',
  }),
  'token-id-taken': ({ tokenId }) => ({
    cy: `Mae’r dynodydd ${tokenId} wedi’i ddefnyddio eisoes ar gyfer tocyn arall.`,
    en: `The id ${tokenId} has already been used for another token.`,
  }),
  'token-shown-already': ({ tokenId }) => ({
    cy: `Gwnaed y tocyn hwn eisoes (${tokenId}), ac unwaith yn unig y dangosir ei gyfrinach: os yw ar goll, diddymwch ef a gwnewch un arall.`,
    en: `This token was already made (${tokenId}), and its secret is shown only once: if it was lost, revoke it and make another.`,
  }),
  'token-unknown': () => ({ cy: 'Nid oes tocyn o’r fath.', en: 'There is no such token.' }),
  'token-already-revoked': ({ revokedOn }) => ({
    cy: `Diddymwyd y tocyn hwn eisoes (${revokedOn}).`,
    en: `This token has already been revoked (${revokedOn}).`,
  }),
};

/** What each refusal of this context says. A code without its wording in both languages does not compile. */
export const identityRefusalWordings = wordings as Readonly<Record<IdentityRefusalCode, RefusalWording>>;
