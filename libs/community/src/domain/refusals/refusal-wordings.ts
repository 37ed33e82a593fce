import { futureDayWording, type RefusalWording, type Wording } from '@awr/kernel';
import { FIELD_LABELS as label } from './fields';
import type { CommunityRefusalCode, RefusalDetails } from './refusals';

type Wordings = { readonly [Code in CommunityRefusalCode]: (details: RefusalDetails[Code]) => Wording };

const wordings: Wordings = {
  'text-missing': ({ field }) => ({
    cy: `Rhaid llenwi “${label[field].cy}”.`,
    en: `“${label[field].en}” must be filled in.`,
  }),
  'text-too-long': ({ field, length, most }) => ({
    cy: `Mae “${label[field].cy}” yn rhy hir: ${length} nod yw’r hyd, a ${most} yw’r uchafswm.`,
    en: `“${label[field].en}” is too long: it has ${length} characters, and ${most} is the most.`,
  }),
  'text-unreadable': ({ field }) => ({
    cy: `Mae “${label[field].cy}” yn cynnwys nodau na ellir eu dangos.`,
    en: `“${label[field].en}” contains characters that can’t be shown.`,
  }),
  'number-out-of-range': ({ field, least, most }) => ({
    cy: `Rhaid i “${label[field].cy}” fod yn rhif cyfan rhwng ${least} a ${most}.`,
    en: `“${label[field].en}” must be a whole number from ${least} to ${most}.`,
  }),
  'not-a-date': ({ field, read }) => ({
    cy: `Nid yw “${read}” yn ddyddiad. Ysgrifennwch “${label[field].cy}” fel hyn: 2025-09-13.`,
    en: `“${read}” is not a date. Write “${label[field].en}” like this: 2025-09-13.`,
  }),
  'date-in-future': futureDayWording,
  'nothing-to-change': () => ({ cy: 'Nid oes dim byd i’w newid.', en: 'There is nothing to change.' }),
  'id-taken': ({ id }) => ({
    cy: `Mae’r dynodydd ${id} wedi’i ddefnyddio eisoes.`,
    en: `The id ${id} has already been used.`,
  }),

  'unknown-timebank': () => ({ cy: 'Nid oes banc amser yma.', en: 'There is no timebank here.' }),
  'timebank-exists': () => ({
    cy: 'Mae’r banc amser hwn wedi’i sefydlu eisoes.',
    en: 'This timebank has already been founded.',
  }),
  'number-prefix': ({ read, most }) => ({
    cy: `Ni all rhifau aelodaeth ddechrau gyda “${read}”: rhowch rhwng 1 a ${most} o lythrennau neu ddigidau.`,
    en: `Membership numbers can’t begin with “${read}”: give 1 to ${most} letters or digits.`,
  }),
  'reporting-period': ({ read, periods }) => ({
    cy: `Ni all cyfnod adrodd fod yn ${read} o fisoedd: dewiswch un o’r rhain: ${periods}.`,
    en: `A reporting period can’t be ${read} months long: choose one of these: ${periods}.`,
  }),
  'soft-limit-beyond-limit': ({ creditLimitMinutes }) => ({
    cy: `Ni all y terfyn rhybudd fod y tu hwnt i’r terfyn credyd. Y terfyn credyd, mewn munudau, yw ${creditLimitMinutes}.`,
    en: `The warning limit can’t be beyond the credit limit. The credit limit, in minutes, is ${creditLimitMinutes}.`,
  }),

  'organisation-closed': ({ on }) => ({
    cy: `Mae’r sefydliad hwn wedi cau (${on}). Rhowch ddiwrnod cyn hynny, dewiswch sefydliad arall, neu ailagorwch hwn yn gyntaf.`,
    en: `This organisation closed on ${on}. Give an earlier day, choose another organisation, or reopen this one first.`,
  }),
  'group-closed': ({ on }) => ({
    cy: `Mae’r grŵp hwn wedi cau (${on}). Rhowch ddiwrnod cyn hynny, dewiswch grŵp arall, neu ailagorwch hwn yn gyntaf.`,
    en: `This group closed on ${on}. Give an earlier day, choose another group, or reopen this one first.`,
  }),
  'venue-closed': ({ on }) => ({
    cy: `Mae’r lleoliad hwn wedi cau (${on}). Rhowch ddiwrnod cyn hynny, dewiswch leoliad arall, neu ailagorwch hwn yn gyntaf.`,
    en: `This venue closed on ${on}. Give an earlier day, choose another venue, or reopen this one first.`,
  }),
  'already-closed': ({ on }) => ({
    cy: `Mae hwn wedi cau eisoes (${on}). I newid y diwrnod, ailagorwch ef ar ${on} a’i gau eto.`,
    en: `This has already closed (${on}). To change the day, reopen it on ${on} and close it again.`,
  }),
  'not-closed': () => ({
    cy: 'Nid yw hwn ar gau, felly nid oes angen ei ailagor.',
    en: 'This is not closed, so there is no need to reopen it.',
  }),
  'closed-before-reopening': ({ on, reopened }) => ({
    cy: `Ni all hwn gau (${on}) cyn y diwrnod yr ailagorodd (${reopened}).`,
    en: `This can’t close (${on}) before the day on which it reopened (${reopened}).`,
  }),
  'reopened-before-closing': ({ on, closed }) => ({
    cy: `Ni all hwn ailagor (${on}) cyn y diwrnod y caeodd (${closed}).`,
    en: `This can’t reopen (${on}) before the day on which it closed (${closed}).`,
  }),

  'unknown-organisation': ({ organisationId }) => ({
    cy: `Nid oes sefydliad â’r dynodydd ${organisationId} yn y banc amser hwn.`,
    en: `This timebank has no organisation with the id ${organisationId}.`,
  }),
  'organisation-exists': ({ name }) => ({
    cy: `Mae sefydliad o’r enw “${name}” yn y banc amser hwn eisoes. Defnyddiwch hwnnw, neu rhowch enw arall ar hwn.`,
    en: `This timebank already has an organisation called “${name}”. Use that one, or give this another name.`,
  }),
  'unknown-group': ({ groupId }) => ({
    cy: `Nid oes grŵp â’r dynodydd ${groupId} yn y banc amser hwn.`,
    en: `This timebank has no group with the id ${groupId}.`,
  }),
  'group-exists': ({ name }) => ({
    cy: `Mae grŵp o’r enw “${name}” yn y banc amser hwn eisoes. Defnyddiwch hwnnw, neu rhowch enw arall ar hwn.`,
    en: `This timebank already has a group called “${name}”. Use that one, or give this another name.`,
  }),
  'unknown-activity': ({ activityId }) => ({
    cy: `Nid oes gweithgaredd â’r dynodydd ${activityId} yn y banc amser hwn.`,
    en: `This timebank has no activity with the id ${activityId}.`,
  }),
  'ends-before-start': ({ from, until }) => ({
    cy: `Ni all gweithgaredd orffen (${until}) cyn iddo ddechrau (${from}).`,
    en: `An activity can’t end (${until}) before it starts (${from}).`,
  }),
  'activity-cancelled': () => ({
    cy: 'Mae’r gweithgaredd hwn wedi’i ganslo eisoes.',
    en: 'This activity has already been cancelled.',
  }),
  'unknown-venue': ({ venueId }) => ({
    cy: `Nid oes lleoliad â’r dynodydd ${venueId} yn y banc amser hwn.`,
    en: `This timebank has no venue with the id ${venueId}.`,
  }),
  'venue-exists': ({ name }) => ({
    cy: `Mae lleoliad o’r enw “${name}” yn y banc amser hwn eisoes. Defnyddiwch hwnnw, neu rhowch enw arall ar hwn.`,
    en: `This timebank already has a venue called “${name}”. Use that one, or give this another name.`,
  }),
  'unknown-offer': ({ offerId }) => ({
    cy: `Nid oes cynnig â’r dynodydd ${offerId} yn y banc amser hwn.`,
    en: `This timebank has no offer with the id ${offerId}.`,
  }),
  'offer-exists': ({ name }) => ({
    cy: `Mae’r lleoliad hwn yn cynnig “${name}” eisoes. Defnyddiwch y cynnig hwnnw, neu tynnwch ef yn ôl yn gyntaf.`,
    en: `This venue already offers “${name}”. Use that offer, or withdraw it first.`,
  }),
  'offer-withdrawn': () => ({
    cy: 'Mae’r cynnig hwn wedi’i dynnu’n ôl eisoes.',
    en: 'This offer has already been withdrawn.',
  }),
  'no-price': () => ({
    cy: 'Rhaid i gynnig gostio rhywbeth: ni all y ddau bris fod yn 0.',
    en: 'An offer must cost something: the two prices can’t both be 0.',
  }),
  nobody: () => ({ cy: 'Rhaid bod o leiaf un person.', en: 'There must be at least one person.' }),

  'unknown-member': () => ({
    cy: 'Nid oes aelod o’r fath yn y banc amser hwn. Edrychwch eto ar y rhif aelodaeth.',
    en: 'There is no such member in this timebank. Check the membership number.',
  }),
  'membership-number': ({ read, most }) => ({
    cy: `Ni all “${read}” fod yn rhif aelodaeth: rhowch rhwng 1 a ${most} o lythrennau neu ddigidau.`,
    en: `“${read}” can’t be a membership number: give 1 to ${most} letters or digits.`,
  }),
  'membership-number-taken': ({ number }) => ({
    cy: `Mae’r rhif aelodaeth ${number} gan aelod eisoes. Dewiswch rif arall.`,
    en: `A member already has the membership number ${number}. Choose another.`,
  }),
  'member-left': ({ on }) => ({
    cy: `Mae’r aelod hwn wedi gadael eisoes (${on}).`,
    en: `This member has already left (${on}).`,
  }),
  'left-before-joining': ({ on, joinedOn }) => ({
    cy: `Ni all aelod adael (${on}) cyn ymuno, neu cyn dychwelyd (${joinedOn}).`,
    en: `A member can’t leave (${on}) before joining, or before coming back (${joinedOn}).`,
  }),
  'merged-before-joining': ({ on, joinedOn }) => ({
    cy: `Ni ellir cyfuno dau aelod (${on}) cyn i’r ddau fod wedi ymuno (${joinedOn}).`,
    en: `Two members can’t be merged (${on}) before both have joined (${joinedOn}).`,
  }),
  'member-not-left': () => ({
    cy: 'Nid yw’r aelod hwn wedi gadael, felly nid oes angen ailymuno.',
    en: 'This member has not left, so there is no need to rejoin.',
  }),
  'rejoined-before-leaving': ({ on, leftOn }) => ({
    cy: `Ni all aelod ailymuno (${on}) cyn gadael (${leftOn}).`,
    en: `A member can’t rejoin (${on}) before leaving (${leftOn}).`,
  }),
  'member-merged': () => ({
    cy: 'Cofnodwyd yr aelod hwn ddwywaith, ac mae popeth bellach dan y rhif arall. Defnyddiwch hwnnw.',
    en: 'This member was recorded twice, and everything is now under the other number. Use that one.',
  }),
  'merged-with-self': () => ({
    cy: 'Yr un aelod yw’r ddau: dewiswch ddau rif gwahanol.',
    en: 'Both are the same member: choose two different numbers.',
  }),
  'person-erased': () => ({
    cy: 'Mae data’r aelod hwn wedi’i ddileu am byth, felly ni ellir newid dim.',
    en: 'This member’s data has been erased for good, so nothing can be changed.',
  }),
  'email-unusable': () => ({
    cy: 'Nid cyfeiriad e-bost yw hwn. Ysgrifennwch ef fel nia@example.org.',
    en: 'This is not an e-mail address. Write it like nia@example.org.',
  }),
  'phone-unusable': ({ leastDigits }) => ({
    cy: `Nid rhif ffôn yw hwn: rhaid bod ynddo o leiaf ${leastDigits} digid.`,
    en: `This is not a phone number: it must have at least ${leastDigits} digits.`,
  }),
  'age-band-unknown': ({ bands }) => ({
    cy: `Nid yw’r band oedran hwn yn bod. Dewiswch un o’r rhain: ${bands}.`,
    en: `There is no such age band. Choose one of these: ${bands}.`,
  }),
  'availability-unknown': ({ read }) => ({
    cy: `Nid yw “${read}” yn rhan o’r wythnos: ysgrifennwch ddiwrnod a rhan ohono, fel tue-am am fore Mawrth.`,
    en: `“${read}” is not a part of the week: write a day and a part of it, such as tue-am for Tuesday morning.`,
  }),
  'help-until-past': ({ until, today }) => ({
    cy: `Mae’r diwrnod olaf (${until}) eisoes wedi bod; heddiw yw ${today}.`,
    en: `The last day (${until}) has already been; today is ${today}.`,
  }),
  'unknown-help': () => ({
    cy: 'Nid oes cynnig na chais am gymorth o’r fath yn y banc amser hwn.',
    en: 'There is no such offer of help or request for it in this timebank.',
  }),
  'help-closed': () => ({
    cy: 'Mae’r cynnig neu’r cais hwn am gymorth eisoes wedi’i gau.',
    en: 'This offer of help, or request for it, is already closed.',
  }),
  'area-unusable': ({ most }) => ({
    cy: `Ni all hyn fod yn god ardal: rhowch rhwng 1 a ${most} o lythrennau mawr, digidau neu gysylltnodau, fel CF10.`,
    en: `This can’t be the code of an area: give 1 to ${most} capital letters, digits or hyphens, such as CF10.`,
  }),
  'birthday-unusable': () => ({
    cy: 'Ni all hyn fod yn ben-blwydd: ysgrifennwch y mis a’r diwrnod heb y flwyddyn, fel --05-14 am 14 Mai.',
    en: 'This can’t be a birthday: write the month and the day without the year, such as --05-14 for 14 May.',
  }),
};

/** What each refusal of this context says. A code without its wording in both languages does not compile. */
export const communityRefusalWordings = wordings as Readonly<Record<CommunityRefusalCode, RefusalWording>>;
