import type { Sentences } from './sentence';

/** Credits set aside, and free again. */
export const bookingSentences: Sentences<'booked' | 'booking-cancelled' | 'hold-lapsed'> = {
  booked: ({ count, long }) =>
    count === 1
      ? {
          cy: `Neilltuwyd ${long.cy} o’ch credydau ar gyfer archeb.`,
          en: `We have set aside ${long.en} of your credits for a booking.`,
        }
      : {
          cy: `Neilltuwyd ${long.cy} o’ch credydau ar gyfer ${count} o archebion.`,
          en: `We have set aside ${long.en} of your credits for ${count} bookings.`,
        },
  'booking-cancelled': ({ count, long }) =>
    count === 1
      ? {
          cy: `Canslwyd archeb, felly mae ${long.cy} yn rhydd i chi eto.`,
          en: `A booking has been cancelled, so you have ${long.en} free again.`,
        }
      : {
          cy: `Canslwyd ${count} o archebion, felly mae ${long.cy} yn rhydd i chi eto.`,
          en: `${count} bookings have been cancelled, so you have ${long.en} free again.`,
        },
  'hold-lapsed': ({ count, long }) =>
    count === 1
      ? {
          cy: `Daeth archeb i ben heb ei defnyddio, felly mae ${long.cy} yn rhydd i chi eto.`,
          en: `A booking has lapsed without being used, so you have ${long.en} free again.`,
        }
      : {
          cy: `Daeth ${count} o archebion i ben heb eu defnyddio, felly mae ${long.cy} yn rhydd i chi eto.`,
          en: `${count} bookings have lapsed without being used, so you have ${long.en} free again.`,
        },
};
