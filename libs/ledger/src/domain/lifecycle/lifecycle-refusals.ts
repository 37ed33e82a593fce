import type { Minutes } from '@awr/kernel';
import { durationWording } from '../duration-wording';
import type { Wordings } from '../refusals';

type OfAccount = { accountId: string };

export type LifecycleRefusalDetails = {
  'account-closed': OfAccount;
  'account-merged': OfAccount & { mergedInto: string };
  'account-locked': OfAccount;
  'account-not-locked': OfAccount;
  'account-not-closed': OfAccount;
  'balance-below-zero': OfAccount & { owedMinutes: Minutes };
};

export const lifecycleWordings: Wordings<LifecycleRefusalDetails> = {
  'account-closed': {
    cy: 'Mae’r cyfrif hwn wedi’i gau, gan fod yr aelod wedi gadael. Os daeth yn ôl, cofnodwch hynny’n gyntaf.',
    en: 'This account is closed, since the member has left. If they have come back, record that first.',
  },
  'account-merged': {
    cy: 'Cofnodwyd yr aelod hwn ddwywaith, ac mae popeth bellach dan y rhif arall. Defnyddiwch hwnnw.',
    en: 'This member was recorded twice, and everything is now under the other number. Use that one.',
  },
  'account-locked': {
    cy: 'Mae’r cyfrif hwn wedi’i gloi: ni ellir cymryd dim ohono nes i’r brocer ei ddatgloi.',
    en: 'This account is locked: nothing can be taken from it until the broker unlocks it.',
  },
  'account-not-locked': { cy: 'Nid yw’r cyfrif hwn wedi’i gloi.', en: 'This account is not locked.' },
  'account-not-closed': { cy: 'Nid yw’r cyfrif hwn wedi’i gau.', en: 'This account is not closed.' },
  'balance-below-zero': ({ owedMinutes }) => ({
    cy: `Mae’r cyfrif ${durationWording(owedMinutes).cy} islaw sero. Penderfynwch pwy sy’n talu: y pot (pot), neu neb (issuing).`,
    en: `The account is ${durationWording(owedMinutes).en} below zero. Decide who pays: the pot (pot), or nobody (issuing).`,
  }),
};
