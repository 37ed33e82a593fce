import type { Sentences } from './sentence';

/** Credits set aside, and free again. */
export const bookingSentences: Sentences<'booked' | 'booking-cancelled' | 'hold-lapsed'> = {
  booked: ({ count, long }) =>
    count === 1
      ? {
          cy: `Rydym wedi neilltuo ${long.cy} o’ch credydau ar gyfer rhywbeth a archebwyd i chi.`,
          en: `We have set aside ${long.en} of your credits for something that was booked for you.`,
        }
      : {
          cy: `Rydym wedi neilltuo ${long.cy} o’ch credydau ar gyfer ${count} o bethau a archebwyd i chi.`,
          en: `We have set aside ${long.en} of your credits for ${count} things that were booked for you.`,
        },
  'booking-cancelled': ({ count, long }) =>
    count === 1
      ? {
          cy: `Cafodd archeb i chi ei chanslo, felly gallwch ddefnyddio’r credydau a neilltuwyd ar ei chyfer eto: ${long.cy}.`,
          en: `A booking for you was cancelled, so you can use the credits set aside for it again: ${long.en}.`,
        }
      : {
          cy: `Cafodd ${count} o archebion i chi eu canslo, felly gallwch ddefnyddio’r credydau a neilltuwyd ar eu cyfer eto: ${long.cy}.`,
          en: `We have cancelled ${count} bookings for you, so you can use the credits set aside for them again: ${long.en}.`,
        },
  'hold-lapsed': ({ count, long }) =>
    count === 1
      ? {
          cy: `Ni ddefnyddiwyd archeb i chi mewn pryd, felly gallwch ddefnyddio’r credydau a neilltuwyd ar ei chyfer eto: ${long.cy}.`,
          en: `A booking for you was not used in time, so you can use the credits set aside for it again: ${long.en}.`,
        }
      : {
          cy: `Ni ddefnyddiwyd ${count} o archebion i chi mewn pryd, felly gallwch ddefnyddio’r credydau a neilltuwyd ar eu cyfer eto: ${long.cy}.`,
          en: `There were ${count} bookings for you that were not used in time, so you can use the credits set aside for them again: ${long.en}.`,
        },
};
