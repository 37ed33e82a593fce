import type { Wording } from '@awr/kernel';
import { oneOf } from '../reasons';

/** How somebody agreed. Many members are never online: the broker notes what they said, and how. */
export const WAYS_TO_AGREE = {
  online: { cy: 'Ar-lein', en: 'Online' },
  'in-person': { cy: 'Wyneb yn wyneb', en: 'In person' },
  phone: { cy: 'Dros y ffôn', en: 'By phone' },
  letter: { cy: 'Trwy lythyr', en: 'By letter' },
} as const satisfies Record<string, Wording>;

export type HowAgreed = keyof typeof WAYS_TO_AGREE;

export const isHowAgreed = oneOf(WAYS_TO_AGREE);
