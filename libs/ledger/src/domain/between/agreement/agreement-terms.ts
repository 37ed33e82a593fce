import { MOST_MINUTES, type Minutes } from '@awr/kernel';

/** What two timebanks agree on: how much may go between their members, and how far either may come to owe the other. */
export interface AgreementTerms {
  /** The timebank that proposed them. */
  readonly proposerId: string;
  /** The timebank that they were proposed to. */
  readonly partnerId: string;
  /** The most that one transfer may carry. */
  readonly transferMinutes: Minutes;
  /** The most that the proposer may owe: sent by its members to the partner's, less what came back. */
  readonly proposerOwesMinutes: Minutes;
  readonly partnerOwesMinutes: Minutes;
}

/** Whole minutes; a transfer must be able to carry some, while either may be allowed to owe nothing. */
export function areTerms({ transferMinutes, proposerOwesMinutes, partnerOwesMinutes }: AgreementTerms): boolean {
  const all = [transferMinutes, proposerOwesMinutes, partnerOwesMinutes];
  return (
    transferMinutes > 0 && all.every((limit) => Number.isSafeInteger(limit) && limit >= 0 && limit <= MOST_MINUTES)
  );
}

/** The other of the two. */
export function otherThan(timebankId: string, { proposerId, partnerId }: AgreementTerms): string {
  return timebankId === proposerId ? partnerId : proposerId;
}

/** The same terms as one of the two sees them. */
export function termsFor(timebankId: string, terms: AgreementTerms) {
  const { transferMinutes, proposerOwesMinutes, partnerOwesMinutes } = terms;
  const isProposer = timebankId === terms.proposerId;
  return {
    transferMinutes,
    owesMinutes: isProposer ? proposerOwesMinutes : partnerOwesMinutes,
    owedMinutes: isProposer ? partnerOwesMinutes : proposerOwesMinutes,
  };
}
