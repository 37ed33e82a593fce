import { type Minutes, momentInWales } from '@awr/kernel';
import { durationWording } from '../duration-wording';
import type { Wordings } from '../refusals';

type OfHold = { holdId: string };

export type HoldRefusalDetails = {
  'hold-already-placed': OfHold;
  'unknown-hold': OfHold;
  'hold-lapsed': OfHold & { expiresAt: string };
  'hold-not-due': OfHold & { expiresAt: string };
  'hold-time-invalid': { mostDays: number };
  'over-hold': OfHold & { mostMinutes: Minutes };
};

export const holdWordings: Wordings<HoldRefusalDetails> = {
  'hold-already-placed': {
    cy: 'Mae’r credydau hyn eisoes wedi’u neilltuo.',
    en: 'These credits are already set aside.',
  },
  'unknown-hold': {
    cy: 'Nid oes credydau wedi’u neilltuo dan y rhif hwn: maent wedi’u talu, eu rhyddhau neu wedi dod i ben, neu ni fuont erioed.',
    en: 'No credits are set aside under this id: they were settled, released or lapsed, or never were.',
  },
  'hold-lapsed': ({ expiresAt }) => ({
    cy: `Daeth yr amser y neilltuwyd y credydau hyn ar ei gyfer i ben (${momentInWales(expiresAt)}), ac maent yn rhydd eto. Gellir eu neilltuo o’r newydd.`,
    en: `The time for which these credits were set aside is over (${momentInWales(expiresAt)}), and they are free again. They can be set aside anew.`,
  }),
  'hold-not-due': ({ expiresAt }) => ({
    cy: `Mae’r credydau hyn wedi’u neilltuo hyd ${momentInWales(expiresAt)}.`,
    en: `These credits are set aside until ${momentInWales(expiresAt)}.`,
  }),
  'hold-time-invalid': ({ mostDays }) => ({
    cy: `Gellir neilltuo credydau hyd at ${mostDays} diwrnod ymlaen, a rhaid i’r diwedd fod yn y dyfodol.`,
    en: `Credits can be set aside for up to ${mostDays} days, and the end must be in the future.`,
  }),
  'over-hold': ({ mostMinutes }) => ({
    cy: `Ni ellir talu mwy nag a neilltuwyd: ${durationWording(mostMinutes).cy}.`,
    en: `No more can be settled than was set aside: ${durationWording(mostMinutes).en}.`,
  }),
};
