import type { AnswersTo } from './answers';
import { type ModelAnswer, fact, no } from './model-answer';
import type { Paper, PaperClaim } from './paper';

const REASONS = 'did-not-happen wrong-amount wrong-date wrong-activity recorded-already not-agreed other'.split(' ');

type Claims = 'ClaimHours' | 'ConfirmHours' | 'ConfirmManyHours' | 'DeclineHours' | 'WithdrawClaim' | 'LapseOverdue';

export const claimsOnPaper: AnswersTo<Claims> = {
  ClaimHours: (command, paper) => {
    const { member, minutes, confirmation, organisationId: organisation, today, lapseDays } = command;
    const bad = paper.untimely(command) ?? paper.misshapen(minutes, 'issuing', member, /^issuing/, /^member/);
    if (bad) return bad;
    const until = lastDay(today, confirmation === 'nobody' ? null : lapseDays);
    const claim: PaperClaim = { member, minutes, confirmation, organisation, until, status: 'open' };
    if (confirmation !== 'nobody') {
      paper.claims.push(claim);
      return fact('HoursClaimed');
    }
    const answer = paper.record(paper.affordable('issuing', member, minutes, true));
    if ('refused' in answer) return answer;
    paper.claims.push({ ...claim, status: 'confirmed' });
    return { ...answer, facts: ['HoursClaimed'] };
  },

  ConfirmHours: ({ claimId, approver, today }, paper) => {
    const claim = decidable(claimId, approver, today, paper);
    if ('refused' in claim) return claim;
    const answer = paper.record(paper.affordable('issuing', claim.member, claim.minutes, true));
    if (!('refused' in answer)) claim.status = 'confirmed';
    return answer;
  },

  // On paper they are confirmed one after another, and rubbed out again where one of them can't be.
  ConfirmManyHours: ({ claimIds, approver, today }, paper) => {
    if (claimIds.length === 0) return no('claims-empty');
    if (claimIds.length > 500) return no('claims-too-many');
    const before = new Map(paper.balances);
    const each: { index: number; refused: string }[] = [];
    const confirmed: PaperClaim[] = [];
    const entries = claimIds.flatMap((claimId, index) => {
      const refuse = (refused: string) => (each.push({ index, refused }), []);
      if (claimIds.indexOf(claimId) < index) return refuse('claim-twice');
      const claim = decidable(claimId, approver, today, paper);
      if ('refused' in claim) return refuse(claim.refused);
      const answer = paper.affordable('issuing', claim.member, claim.minutes, true);
      if ('refused' in answer) return refuse(answer.refused);
      confirmed.push(claim);
      paper.balances.set(claim.member, paper.balances.get(claim.member)! + claim.minutes);
      return answer.entries;
    });
    for (const [account, balance] of before) paper.balances.set(account, balance);
    if (each.length > 0) return { ...no('claims-refused'), each };
    for (const claim of confirmed) claim.status = 'confirmed';
    return paper.record({ entries });
  },

  DeclineHours: ({ claimId, approver, reason, today }, paper) => {
    const claim = decidable(claimId, approver, today, paper);
    if ('refused' in claim) return claim;
    if (!REASONS.includes(reason)) return no('reason-unknown');
    claim.status = 'declined';
    return fact('HoursDeclined');
  },

  WithdrawClaim: ({ claimId, member, today }, paper) => {
    const claim = waiting(claimId, today, paper);
    if ('refused' in claim) return claim;
    if (member && member !== claim.member) return no('unknown-claim');
    claim.status = 'withdrawn';
    return fact('ClaimWithdrawn');
  },

  LapseOverdue: ({ today }, paper) => {
    const over = ({ until, status }: { until: string; status: string }) => status === 'open' && until < today;
    const claims = paper.claims.filter(over);
    const exchanges = paper.exchanges.filter(over);
    for (const lapsed of [...claims, ...exchanges]) lapsed.status = 'lapsed';
    const facts = [...claims.map(() => 'ClaimLapsed'), ...exchanges.map(() => 'ExchangeLapsed')];
    return facts.length > 0 ? fact(...facts) : no('nothing-has-lapsed');
  },
};

type Refused = Extract<ModelAnswer, { refused: string }>;

function waiting(claimId: string, today: string, { claims }: Paper): PaperClaim | Refused {
  const claim = claims.find((_, index) => `c-${String(index + 1).padStart(6, '0')}` === claimId);
  if (!claim) return no('unknown-claim') as Refused;
  if (claim.status !== 'open') return no('claim-settled') as Refused;
  return today > claim.until ? (no('claim-lapsed') as Refused) : claim;
}

interface Asking {
  readonly isBroker: boolean;
  readonly organisationId?: string;
  readonly memberId?: string;
}

function decidable(claimId: string, by: Asking, today: string, paper: Paper): PaperClaim | Refused {
  const claim = waiting(claimId, today, paper);
  if ('refused' in claim) return claim;
  const hosts = by.organisationId !== undefined && by.organisationId === claim.organisation;
  if (!by.isBroker && !hosts) return no('unknown-claim') as Refused;
  if (claim.member === `member:${by.memberId}`) return no('own-claim') as Refused;
  const who = {
    broker: by.isBroker,
    organisation: hosts || (by.isBroker && !claim.organisation),
    either: by.isBroker || hosts,
  };
  return who[claim.confirmation as keyof typeof who] ? claim : (no('not-yours-to-confirm') as Refused);
}

export function lastDay(today: string, days: number | null): string {
  if (days === null) return 'for ever';
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}
