import { REMARK_KINDS, type RemarkKind, type RemarkView } from '@awr/ledger';
import { Line, OneOf, Prose, YesOrNo } from '../edge';
import { told } from '../queries/told';

const entryId = { cy: 'Rhif y cofnod', en: 'The entry’s number' };

/** That something was said of an entry. What was said is personal, and so not repeated here. */
export class RemarkStepAnswer {
  @Line({ says: entryId, example: 'e-000001' })
  entryId!: string;
}

/** Something said of an entry after it was recorded. */
export class RemarkAnswer {
  @Line({ says: entryId, example: 'e-000001' })
  entryId!: string;

  @OneOf(REMARK_KINDS, { says: { cy: 'Nodyn, anghydfod neu benderfyniad', en: 'A note, a dispute or a decision' } })
  kind!: RemarkKind;

  @Line({ says: { cy: 'Pwy a’i dywedodd', en: 'Who said it' } })
  saidBy!: string;

  @Line({ says: { cy: 'Pryd (UTC)', en: 'When (UTC)' } })
  saidAt!: string;

  @Prose({ says: { cy: 'Yr hyn a ddywedwyd', en: 'What was said' }, optional: true })
  words?: string;

  @YesOrNo({ says: { cy: 'A yw’r anghydfod ar agor o hyd', en: 'Whether the dispute is still open' }, optional: true })
  isOpen?: boolean;

  @YesOrNo({
    says: { cy: 'A oedd yr un a’i heriodd yn iawn', en: 'Whether whoever disputed was right' },
    optional: true,
  })
  upheld?: boolean;

  @Line({ says: { cy: 'Pwy a benderfynodd', en: 'Who decided' }, optional: true })
  resolvedBy?: string;
}

export function remarkOf({ entryId, kind, saidBy, saidAt, ...rest }: RemarkView): RemarkAnswer {
  return { entryId, kind, saidBy, saidAt, ...told(rest) };
}
