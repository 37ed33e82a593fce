import type { Wording } from '@awr/kernel';

/** What whoever holds an account is told to do about an entry that is wrong. */
export const IF_WRONG: Wording = {
  cy: 'Os oes rhywbeth o’i le, dywedwch wrth y banc amser a rhowch rif y cofnod, fel e-000012. Nid yw cofnod byth yn cael ei newid na’i ddileu: mae cofnod arall yn ei wrthdroi, ac mae’r ddau i’w gweld o hyd.',
  en: 'If something is wrong, tell the timebank and give the number of the entry, such as e-000012. An entry is never changed or deleted: another one reverses it, and both can still be seen.',
};
