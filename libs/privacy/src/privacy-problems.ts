import type { Wording } from '@awr/kernel';

/** Everything that can be wrong with keys and seals, with what a person needs to know to put it right. */
export interface PrivacyProblems {
  'master-key-malformed': { readonly source: string };
  'master-key-readable-by-others': { readonly path: string };
  'master-key-missing': { readonly path: string; readonly keys: string };
  'master-key-differs': { readonly keys: string };
  'keys-missing': { readonly keys: string };
  'keys-unreadable': { readonly keys: string; readonly fault: string };
  'keys-newer': { readonly keys: string; readonly format: number };
  'keys-there-already': { readonly keys: string };
  'keys-in-use': { readonly keys: string };
  'key-missing': { readonly keys: string; readonly person: string };
  'person-erased': { readonly person: string };
  'seal-broken': { readonly eventId: string; readonly field: string };
}

type Wordings = { readonly [Code in keyof PrivacyProblems]: (details: PrivacyProblems[Code]) => Wording };

/** A problem without its wording in both languages does not compile. */
export const PRIVACY_WORDINGS: Wordings = {
  'master-key-malformed': ({ source }) => ({
    cy: `Rhaid i ${source} gynnwys 32 beit ar hap wedi’u hysgrifennu mewn base64, sef 44 nod: gall “openssl rand -base64 32” eu gwneud.`,
    en: `${source} must hold 32 random bytes written in base64, which is 44 characters: “openssl rand -base64 32” can make them.`,
  }),
  'master-key-readable-by-others': ({ path }) => ({
    cy: `Gall eraill ar y cyfrifiadur hwn ddarllen y ffeil ${path}: rhedwch “chmod 600 ${path}” i’w gwneud yn breifat, a dechreuwch Awr eto.`,
    en: `Others on this computer can read the file ${path}: run “chmod 600 ${path}” to make it private, and start Awr again.`,
  }),
  'master-key-missing': ({ path, keys }) => ({
    cy: `Mae’r allweddi yn ${keys} wedi’u lapio â phrif allwedd, ond nid oes ffeil ${path} ac nid yw AWR_MASTER_KEY wedi’i osod: rhowch y brif allwedd yn ôl o’r man lle cedwir copi ohoni.`,
    en: `The keys in ${keys} are wrapped with a master key, but there is no file ${path} and AWR_MASTER_KEY is not set: put the master key back from where its copy is kept.`,
  }),
  'master-key-differs': ({ keys }) => ({
    cy: `Lapiwyd yr allweddi yn ${keys} â phrif allwedd wahanol i’r un a roddwyd: rhowch i Awr yr un sy’n perthyn iddynt, yn AWR_MASTER_KEY neu yn y ffeil master.key, a dechreuwch eto.`,
    en: `The keys in ${keys} were wrapped with another master key than the one given: give Awr the one that belongs to them, in AWR_MASTER_KEY or in the file master.key, and start again.`,
  }),
  'keys-missing': ({ keys }) => ({
    cy: `Mae’r log yn cynnwys data dan sêl, ond nid oes allweddi yn ${keys}: adferwch nhw o’r copi wrth gefn diweddaraf.`,
    en: `The log holds sealed data, but there are no keys in ${keys}: restore them from the newest backup.`,
  }),
  'keys-unreadable': ({ keys, fault }) => ({
    cy: `Ni ellir darllen yr allweddi yn ${keys} (${fault}): adferwch nhw o’r copi wrth gefn diweddaraf.`,
    en: `The keys in ${keys} can’t be read (${fault}): restore them from the newest backup.`,
  }),
  'keys-newer': ({ keys, format }) => ({
    cy: `Ysgrifennwyd ${keys} gan fersiwn mwy diweddar o Awr (fformat ${format}): gosodwch y fersiwn hwnnw, neu adferwch gopi wrth gefn a wnaed â’r fersiwn hwn.`,
    en: `${keys} was written by a newer version of Awr (format ${format}): install that version, or restore a backup made with this one.`,
  }),
  'keys-there-already': ({ keys }) => ({
    cy: `Mae allweddi eraill yn ${keys} yn barod, felly ni symudwyd dim: dewiswch le gwag, neu wagiwch hwnnw os nad oes mo’u hangen.`,
    en: `There are other keys in ${keys} already, so nothing was moved: choose an empty place, or empty that one if they are not needed.`,
  }),
  'keys-in-use': ({ keys }) => ({
    cy: `Mae Awr arall yn defnyddio’r allweddi yn ${keys}: stopiwch bob un ohonynt, ac yna ceisiwch eto.`,
    en: `Another Awr is using the keys in ${keys}: stop each of them, then try again.`,
  }),
  'key-missing': ({ keys, person }) => ({
    cy: `Nid yw allwedd y person ${person} yn ${keys}, er na ddilëwyd data’r person: adferwch yr allweddi o’r copi wrth gefn diweddaraf.`,
    en: `The key of the person ${person} is not in ${keys}, though the person was not erased: restore the keys from the newest backup.`,
  }),
  'person-erased': () => ({
    cy: 'Mae data’r person hwn wedi’u dileu am byth, felly ni ellir cofnodi dim personol pellach.',
    en: 'This person was erased for good, so nothing more that is personal can be recorded about them.',
  }),
  'seal-broken': ({ eventId, field }) => ({
    cy: `Nid yw’r maes ${field} dan sêl yn nigwyddiad ${eventId} yn agor ag allwedd y person: fe’i newidiwyd neu fe’i symudwyd, felly gwiriwch y log â “awr verify”.`,
    en: `The sealed field ${field} of event ${eventId} does not open with the person’s key: it was changed or moved, so check the log with “awr verify”.`,
  }),
};
