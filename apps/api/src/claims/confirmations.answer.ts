import type { Language, RefusedOne } from '@awr/kernel';
import { MOST_CLAIMS_AT_ONCE } from '@awr/ledger';
import { Line, ListOf, type ProblemCatalogue, Prose } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';

/** A claim that could not be confirmed, where the others were. */
export class RefusedClaimAnswer {
  @Line({ says: { cy: 'Rhif yr hawliad', en: 'The claim’s number' }, example: 'c-000001' })
  claimId!: string;

  @Line({ says: { cy: 'Cod y gwrthodiad', en: 'The code of the refusal' }, example: 'over-cap' })
  code!: string;

  @Prose({ says: { cy: 'Pam, yn eich iaith', en: 'Why, in your language' } })
  detail!: string;
}

export class ConfirmationsAnswer {
  @ListOf(() => EntryAnswer, {
    says: { cy: 'Y cofnodion, yn nhrefn y rhestr', en: 'The entries, in the order of the list' },
    least: 1,
    most: MOST_CLAIMS_AT_ONCE,
  })
  items!: EntryAnswer[];

  @ListOf(() => RefusedClaimAnswer, {
    says: { cy: 'Y rhai na chadarnhawyd, gydag onRefusal: skip', en: 'Those not confirmed, with onRefusal: skip' },
    least: 0,
    most: MOST_CLAIMS_AT_ONCE,
    optional: true,
  })
  refused?: RefusedClaimAnswer[];
}

export function refusedClaim(
  { refused, details }: RefusedOne,
  problems: ProblemCatalogue,
  language: Language,
): RefusedClaimAnswer {
  const { detail } = problems.kindOf(refused);
  return { claimId: String(details['claimId']), code: refused, detail: detail(details)[language] };
}
