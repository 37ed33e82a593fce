import type { EntryKind } from '../entry-kind';
import type { Wordings } from '../refusals';
import { uncorrectable } from './uncorrectable';

type OfEntry = { entryId: string };

export type CorrectionRefusalDetails = {
  'unknown-batch': { batchId: string };
  'batch-already-reversed': { batchId: string };
  /** How many stand in the way. The refusal tells of each, up to a hundred. */
  'batch-irreversible': { batchId: string; count: number };
  'correction-of-kind': { kind: EntryKind };
  'correction-of-field': { kind: EntryKind; field: string };
  'correction-empty': Readonly<Record<never, never>>;
  'note-missing': Readonly<Record<never, never>>;
  'note-needs-member': OfEntry;
  'already-disputed': OfEntry;
  'not-disputed': OfEntry;
};

export const correctionWordings: Wordings<CorrectionRefusalDetails> = {
  'unknown-batch': {
    cy: 'Nid oes dim wedi’i gofnodi gyda’i gilydd dan y rhif hwn.',
    en: 'Nothing was recorded together under this id.',
  },
  'batch-already-reversed': {
    cy: 'Mae popeth a gofnodwyd gyda’i gilydd yma eisoes wedi’i wrthdroi.',
    en: 'All that was recorded together here has already been reversed.',
  },
  'batch-irreversible': ({ count }) => ({
    cy: `Ni wrthdrowyd dim, gan na ellir gwrthdroi’r cyfan. Nifer y cofnodion sy’n rhwystro: ${count}.`,
    en: `Nothing was reversed, since not all of it can be. Entries that stand in the way: ${count}.`,
  }),
  'correction-of-kind': ({ kind }) => uncorrectable(kind),
  'correction-of-field': ({ field, kind }) => ({
    cy: `Nid oes “${field}” i’w gywiro ar gofnod o’r math hwn (${kind}).`,
    en: `An entry of this kind (${kind}) has no “${field}” to correct.`,
  }),
  'correction-empty': {
    cy: 'Dywedwch beth sydd i’w gywiro: o leiaf un peth nad oedd fel y dylai fod.',
    en: 'Say what is to be corrected: at least one thing that was not as it should be.',
  },
  'note-missing': { cy: 'Ysgrifennwch yr hyn sydd i’w ddweud.', en: 'Write what there is to say.' },
  'note-needs-member': ({ entryId }) => ({
    cy: `Nid oes aelod ynghlwm wrth gofnod ${entryId}, felly nid oes allwedd i gadw geiriau amdano.`,
    en: `Entry ${entryId} concerns no member, so there is no key to keep words about it under.`,
  }),
  'already-disputed': ({ entryId }) => ({
    cy: `Mae anghydfod eisoes ar agor am gofnod ${entryId}. Ychwanegwch nodyn, neu datryswch ef yn gyntaf.`,
    en: `Entry ${entryId} is already disputed. Add a note to it, or resolve that first.`,
  }),
  'not-disputed': ({ entryId }) => ({
    cy: `Nid oes anghydfod ar agor am gofnod ${entryId}.`,
    en: `No dispute about entry ${entryId} is open.`,
  }),
};
