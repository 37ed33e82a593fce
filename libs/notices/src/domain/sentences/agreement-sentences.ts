import type { Sentences } from './sentence';

type OfClaim = 'claim-waiting' | 'claim-declined' | 'claim-withdrawn' | 'claim-lapsed';
type OfExchange =
  | 'exchange-waiting'
  | 'help-given-waiting'
  | 'help-received-waiting'
  | 'exchange-declined'
  | 'exchange-withdrawn'
  | 'exchange-lapsed';

/**
 * What waits for a member or somebody else, and what became of it. Nobody at home says “claim” or “exchange”: hours that
 * one asked to have recorded, and help between members.
 */
export const agreementSentences: Sentences<OfClaim | OfExchange> = {
  'claim-waiting': ({ long }) => ({
    cy: `Gofynnwyd i ni gofnodi ${long.cy} i chi. Nid yw hyn wedi’i gadarnhau eto.`,
    en: `We were asked to record ${long.en} for you. This is yet to be confirmed.`,
  }),
  'claim-declined': ({ count }) =>
    count === 1
      ? {
          cy: 'Ni chadarnhawyd oriau y gofynnwyd i ni eu cofnodi i chi, felly nid ydynt wedi’u cofnodi. Gofynnwch i ni os hoffech wybod pam.',
          en: 'Hours that we were asked to record for you were not confirmed, so they have not been recorded. Please ask us if you would like to know why.',
        }
      : {
          cy: `Ni chadarnhawyd oriau y gofynnwyd i ni eu cofnodi i chi ar ${count} achlysur, felly nid ydynt wedi’u cofnodi. Gofynnwch i ni os hoffech wybod pam.`,
          en: `Hours that we were asked to record for you on ${count} occasions were not confirmed, so they have not been recorded. Please ask us if you would like to know why.`,
        },
  'claim-withdrawn': ({ count }) =>
    count === 1
      ? {
          cy: 'Tynnwyd yn ôl y cais i gofnodi oriau i chi, felly nid ydynt wedi’u cofnodi.',
          en: 'The request to record hours for you was taken back, so they have not been recorded.',
        }
      : {
          cy: `Tynnwyd yn ôl ${count} o geisiadau i gofnodi oriau i chi, felly nid ydynt wedi’u cofnodi.`,
          en: `${count} requests to record hours for you were taken back, so they have not been recorded.`,
        },
  'claim-lapsed': ({ count }) =>
    count === 1
      ? {
          cy: 'Ni chadarnhaodd neb mewn pryd yr oriau y gofynnwyd i ni eu cofnodi i chi, felly nid ydynt wedi’u cofnodi. Rhowch wybod i ni os dylent fod.',
          en: 'Nobody confirmed in time the hours that we were asked to record for you, so they have not been recorded. Please tell us if they should be.',
        }
      : {
          cy: `Ni chadarnhaodd neb mewn pryd yr oriau y gofynnwyd i ni eu cofnodi i chi ar ${count} achlysur, felly nid ydynt wedi’u cofnodi. Rhowch wybod i ni os dylent fod.`,
          en: `Nobody confirmed in time the hours that we were asked to record for you on ${count} occasions, so they have not been recorded. Please tell us if they should be.`,
        },
  'exchange-waiting': ({ count }) =>
    count === 1
      ? {
          cy: 'Mae cofnod o gymorth rhyngoch chi ac aelod arall yn aros am eich ateb. Rhowch wybod i ni a yw’n gywir.',
          en: 'A record of help between you and another member is waiting for your answer. Please tell us whether it is right.',
        }
      : {
          cy: `Mae ${count} o gofnodion o gymorth rhyngoch chi ac aelodau eraill yn aros am eich ateb. Rhowch wybod i ni a ydynt yn gywir.`,
          en: `There are ${count} records of help between you and other members that are waiting for your answer. Please tell us whether they are right.`,
        },
  // They can only say whether it is right where they hear what it says.
  'help-given-waiting': ({ count, long, day }) =>
    count === 1
      ? {
          cy: `Dywedwyd wrthym eich bod wedi helpu aelod arall am ${long.cy} ar ${day.cy}. Rhowch wybod i ni a yw hynny’n gywir.`,
          en: `We were told that you helped another member for ${long.en} on ${day.en}. Please tell us whether that is right.`,
        }
      : {
          cy: `Dywedwyd wrthym ${count} o weithiau eich bod wedi helpu aelodau eraill ar ${day.cy}, am ${long.cy} i gyd. Rhowch wybod i ni a yw hynny’n gywir.`,
          en: `We were told ${count} times that you helped other members on ${day.en}, for ${long.en} in all. Please tell us whether that is right.`,
        },
  'help-received-waiting': ({ count, long, day }) =>
    count === 1
      ? {
          cy: `Dywedwyd wrthym fod aelod arall wedi eich helpu am ${long.cy} ar ${day.cy}. Rhowch wybod i ni a yw hynny’n gywir.`,
          en: `We were told that another member helped you for ${long.en} on ${day.en}. Please tell us whether that is right.`,
        }
      : {
          cy: `Dywedwyd wrthym ${count} o weithiau fod aelodau eraill wedi eich helpu ar ${day.cy}, am ${long.cy} i gyd. Rhowch wybod i ni a yw hynny’n gywir.`,
          en: `We were told ${count} times that other members helped you on ${day.en}, for ${long.en} in all. Please tell us whether that is right.`,
        },
  'exchange-declined': ({ count }) =>
    count === 1
      ? {
          cy: 'Dywedodd rhywun nad yw cofnod o gymorth rhyngoch chi ac aelod arall yn gywir, felly ni fydd yn cyfrif.',
          en: 'Somebody said that a record of help between you and another member is not right, so it will not count.',
        }
      : {
          cy: `Dywedwyd nad yw ${count} o gofnodion o gymorth rhyngoch chi ac aelodau eraill yn gywir, felly ni fyddant yn cyfrif.`,
          en: `We were told that ${count} records of help between you and other members are not right, so they will not count.`,
        },
  'exchange-withdrawn': ({ count }) =>
    count === 1
      ? {
          cy: 'Tynnwyd yn ôl gofnod o gymorth rhyngoch chi ac aelod arall, felly ni fydd yn cyfrif.',
          en: 'A record of help between you and another member was taken back, so it will not count.',
        }
      : {
          cy: `Tynnwyd yn ôl ${count} o gofnodion o gymorth rhyngoch chi ac aelodau eraill, felly ni fyddant yn cyfrif.`,
          en: `We were asked to take back ${count} records of help between you and other members, so they will not count.`,
        },
  'exchange-lapsed': ({ count }) =>
    count === 1
      ? {
          cy: 'Ni chytunodd pawb mewn pryd ar gofnod o gymorth rhyngoch chi ac aelod arall, felly ni fydd yn cyfrif. Rhowch wybod i ni os dylai.',
          en: 'Not everybody agreed in time to a record of help between you and another member, so it will not count. Please tell us if it should.',
        }
      : {
          cy: `Ni chytunodd pawb mewn pryd ar ${count} o gofnodion o gymorth rhyngoch chi ac aelodau eraill, felly ni fyddant yn cyfrif. Rhowch wybod i ni os dylent.`,
          en: `Not everybody agreed in time to ${count} records of help between you and other members, so they will not count. Please tell us if they should.`,
        },
};
