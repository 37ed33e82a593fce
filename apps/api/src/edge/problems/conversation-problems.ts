import type { ProblemKinds } from './problem';

const keyTitle = { cy: 'Mae angen Idempotency-Key', en: 'An Idempotency-Key is needed' };

/** Problems with who asks, for what, and on which terms. */
export const conversationProblems = {
  'not-authenticated': {
    status: 401,
    title: { cy: 'Mae angen tocyn', en: 'A token is needed' },
    detail: () => ({
      cy: 'Anfonwch docyn dilys: Authorization: Bearer awr_…',
      en: 'Send a valid token: Authorization: Bearer awr_…',
    }),
  },
  'not-allowed': {
    status: 403,
    title: { cy: 'Ni chaniateir hyn i’ch tocyn', en: 'Your token may not do this' },
    detail: () => ({
      cy: 'Nid yw rolau’r tocyn hwn yn caniatáu’r cais. Gofynnwch i’r brocer neu’r gweinyddwr.',
      en: 'The roles of this token don’t allow the request. Ask the broker or the administrator.',
    }),
  },
  'not-found': {
    status: 404,
    title: { cy: 'Heb ei ganfod', en: 'Not found' },
    detail: () => ({
      cy: 'Nid oes dim yma y caiff eich tocyn ei weld.',
      en: 'There is nothing here that your token may see.',
    }),
  },
  'method-not-allowed': {
    status: 405,
    title: { cy: 'Ni ellir gwneud hynny yma', en: 'That can’t be done here' },
    detail: ({ allowed = '' }) => ({
      cy: `Dim ond y dulliau hyn a dderbynnir yma: ${allowed}.`,
      en: `Only these methods are taken here: ${allowed}.`,
    }),
  },
  'idempotency-key-required': {
    status: 400,
    title: keyTitle,
    detail: () => ({
      cy: 'Anfonwch bennawd Idempotency-Key gyda UUID newydd ar gyfer pob cais newydd, a’r un UUID wrth roi cynnig arall ar yr un cais.',
      en: 'Send an Idempotency-Key header with a new UUID for each new request, and the same UUID when you try the same request again.',
    }),
  },
  'idempotency-key-invalid': {
    status: 400,
    title: keyTitle,
    detail: () => ({
      cy: 'Nid UUID yw’r Idempotency-Key. Anfonwch un fel 0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a77.',
      en: 'The Idempotency-Key is not a UUID. Send one such as 0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a77.',
    }),
  },
  'command-id-reused': {
    status: 422,
    title: { cy: 'Defnyddiwyd yr Idempotency-Key o’r blaen', en: 'The Idempotency-Key was used before' },
    detail: () => ({
      cy: 'Daeth yr Idempotency-Key hwn o’r blaen gyda chynnwys arall. Anfonwch UUID newydd gyda chais newydd.',
      en: 'This Idempotency-Key came before with other content. Send a new UUID with a new request.',
    }),
  },
  'precondition-required': {
    status: 428,
    title: { cy: 'Mae angen If-Match', en: 'If-Match is needed' },
    detail: () => ({
      cy: 'Darllenwch y cofnod ac anfonwch ei ETag fel If-Match, fel na chollir newid rhywun arall.',
      en: 'Read the record and send its ETag as If-Match, so that nobody else’s change is lost.',
    }),
  },
  'precondition-failed': {
    status: 412,
    title: { cy: 'Newidiodd y cofnod yn y cyfamser', en: 'The record has changed meanwhile' },
    detail: () => ({
      cy: 'Newidiodd rhywun arall y cofnod. Darllenwch ef eto cyn ei newid.',
      en: 'Somebody else has changed the record. Read it again before you change it.',
    }),
  },
  conflict: {
    status: 409,
    title: { cy: 'Gwrthdaro â newid arall', en: 'A clash with another change' },
    detail: () => ({
      cy: 'Ysgrifennodd rhywun arall ar yr un pryd. Rhowch gynnig arall arni gyda’r un Idempotency-Key.',
      en: 'Somebody else wrote at the same time. Try again with the same Idempotency-Key.',
    }),
  },
  'cursor-invalid': {
    status: 400,
    title: { cy: 'Nid yw’r cyrchwr yn ddilys', en: 'The cursor is not valid' },
    detail: () => ({
      cy: 'Anfonwch y cyrchwr fel y’i cafwyd, gyda’r un hidlwyr, neu dechreuwch o’r dechrau hebddo.',
      en: 'Send the cursor as you got it, with the same filters, or start from the beginning without it.',
    }),
  },
  'position-invalid': {
    status: 400,
    title: { cy: 'Nid yw’r safle yn ddilys', en: 'The position is not valid' },
    detail: () => ({
      cy: 'Anfonwch safle fel y’i cafwyd mewn pennawd Awr-Position neu mewn digwyddiad.',
      en: 'Send a position as you got it in an Awr-Position header or in an event.',
    }),
  },
  'too-many-requests': {
    status: 429,
    title: { cy: 'Gormod o geisiadau', en: 'Too many requests' },
    detail: ({ seconds = 1 }) => ({
      cy: `Arhoswch cyn rhoi cynnig arall arni (eiliadau i aros: ${seconds}).`,
      en: `Wait before you try again (seconds to wait: ${seconds}).`,
    }),
  },
} satisfies ProblemKinds;
