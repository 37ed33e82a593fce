import type { ProblemKinds } from './problem';

/** Problems on our side. */
export const serverProblems = {
  'view-behind': {
    status: 503,
    title: { cy: 'Nid yw’r olwg wedi dal i fyny eto', en: 'The view has not caught up yet' },
    detail: () => ({
      cy: 'Nid yw’r newid a enwir yn Awr-After i’w weld yma eto. Rhowch gynnig arall arni mewn eiliad.',
      en: 'The change that Awr-After names is not to be seen here yet. Try again in a second.',
    }),
  },
  'erasure-unfinished': {
    status: 503,
    title: { cy: 'Nid yw’r dileu wedi gorffen eto', en: 'The erasure is not finished yet' },
    detail: () => ({
      cy: 'Dinistriwyd yr allwedd, ac ni all neb ddarllen y data eto, ond nid yw’r ffeiliau wedi’u clirio. Gofynnwch eto gyda’r un Idempotency-Key i’w orffen.',
      en: 'The key is destroyed and nobody can read the data again, but the files are not cleared yet. Ask again with the same Idempotency-Key to finish it.',
    }),
  },
  unavailable: {
    status: 503,
    title: { cy: 'Ni ellir ysgrifennu ar hyn o bryd', en: 'Nothing can be written at the moment' },
    detail: ({ reference = '' }) => ({
      cy: `Ni chadwyd dim o’r cais. Rhowch gynnig arall arni gyda’r un Idempotency-Key. Cyfeirnod: ${reference}`,
      en: `Nothing of the request was kept. Try again with the same Idempotency-Key. Reference: ${reference}`,
    }),
  },
  stopping: {
    status: 503,
    title: { cy: 'Mae’r gwasanaeth yn cau', en: 'The service is stopping' },
    detail: () => ({
      cy: 'Mae’r gwasanaeth yn cau. Rhowch gynnig arall arni ymhen ychydig.',
      en: 'The service is stopping. Try again shortly.',
    }),
  },
  internal: {
    status: 500,
    title: { cy: 'Aeth rhywbeth o’i le', en: 'Something went wrong' },
    detail: ({ reference = '' }) => ({
      cy: `Aeth rhywbeth o’i le ar ein hochr ni. Rhowch y cyfeirnod hwn i’r gweinyddwr: ${reference}`,
      en: `Something went wrong on our side. Give the administrator this reference: ${reference}`,
    }),
  },
} satisfies ProblemKinds;
