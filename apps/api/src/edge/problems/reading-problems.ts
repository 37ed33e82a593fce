import type { ProblemKinds } from './problem';

const unreadable = { cy: 'Ni ellir darllen y cais', en: 'The request can’t be read' };

/** Problems with reading what was sent. */
export const readingProblems = {
  'malformed-json': {
    status: 400,
    title: unreadable,
    detail: ({ line, column }) => ({
      cy: `Nid yw’r corff yn JSON dilys: mae’r gwall ar linell ${line}, colofn ${column}.`,
      en: `The body is not valid JSON: the fault is at line ${line}, column ${column}.`,
    }),
  },
  'text-not-unicode': {
    status: 400,
    title: unreadable,
    detail: () => ({
      cy: 'Mae testun yn y corff nad yw’n Unicode dilys, felly ni ellir ei gadw. Anfonwch UTF-8, heb hanner pâr dirprwyol.',
      en: 'The body holds text that is not valid Unicode, so it can’t be kept. Send UTF-8, without lone surrogates.',
    }),
  },
  'control-character': {
    status: 400,
    title: unreadable,
    detail: () => ({
      cy: 'Mae nod NUL (U+0000) yn y corff. Tynnwch ef allan.',
      en: 'The body holds a NUL character (U+0000). Take it out.',
    }),
  },
  'duplicate-field': {
    status: 400,
    title: unreadable,
    detail: () => ({
      cy: 'Mae’r un enw maes ddwywaith yn yr un gwrthrych, felly nid yw’n glir pa werth a olygir.',
      en: 'The same field name comes twice in one object, so it is not clear which value is meant.',
    }),
  },
  'forbidden-field': {
    status: 400,
    title: unreadable,
    detail: ({ name = '' }) => ({
      cy: `Ni chaniateir maes o’r enw ${name}. Tynnwch ef allan.`,
      en: `A field called ${name} is not allowed. Take it out.`,
    }),
  },
  'nested-too-deeply': {
    status: 400,
    title: unreadable,
    detail: ({ most }) => ({
      cy: `Mae’r corff wedi’i nythu’n rhy ddwfn: ${most} lefel yw’r mwyaf.`,
      en: `The body is nested too deeply: ${most} levels is the most.`,
    }),
  },
  'unsupported-media-type': {
    status: 415,
    title: { cy: 'Math o gynnwys nas derbynnir', en: 'A content type that is not taken' },
    detail: () => ({
      cy: 'Anfonwch y corff fel application/json mewn UTF-8.',
      en: 'Send the body as application/json in UTF-8.',
    }),
  },
  'body-too-large': {
    status: 413,
    title: { cy: 'Mae’r corff yn rhy fawr', en: 'The body is too large' },
    detail: ({ most }) => ({
      cy: `Mae’r corff yn fwy na’r ${most} beit a dderbynnir yma.`,
      en: `The body is larger than the ${most} bytes that are taken here.`,
    }),
  },
  'malformed-address': {
    status: 400,
    title: unreadable,
    detail: () => ({
      cy: 'Ni ellir datgodio cyfeiriad y cais: gwiriwch yr arwyddion %.',
      en: 'The address of the request can’t be decoded: check its % signs.',
    }),
  },
  'malformed-request': {
    status: 400,
    title: unreadable,
    detail: () => ({
      cy: 'Nid yw’r cais yn HTTP y gellir ei ddeall: gwiriwch ei benawdau a’i hyd.',
      en: 'The request is not HTTP that can be understood: check its headers and its length.',
    }),
  },
  'headers-too-large': {
    status: 431,
    title: unreadable,
    detail: () => ({
      cy: 'Mae cyfeiriad neu benawdau’r cais yn rhy hir. Anfonwch lai ynddynt.',
      en: 'The address or the headers of the request are too long. Send less in them.',
    }),
  },
  'request-too-slow': {
    status: 408,
    title: unreadable,
    detail: () => ({
      cy: 'Ni ddaeth y cais cyfan mewn pryd. Rhowch gynnig arall arni gyda’r un Idempotency-Key.',
      en: 'The whole request did not come in time. Try again with the same Idempotency-Key.',
    }),
  },
  'validation-failed': {
    status: 400,
    title: { cy: 'Mae rhywbeth yn y cais yn anghywir', en: 'Something in the request is wrong' },
    detail: () => ({
      cy: 'Cywirwch bob maes a enwir yn `errors` ac anfonwch y cais eto.',
      en: 'Correct each field that `errors` names and send the request again.',
    }),
  },
} satisfies ProblemKinds;
