import type { AnswersTo } from './answers';
import { type ModelAnswer, fact, no } from './model-answer';
import { numbered, type Paper, type PaperClaim } from './paper';

const REASONS = 'did-not-happen wrong-amount wrong-date wrong-activity recorded-already not-agreed other'.split(' ');

type Claims = 'ClaimHours' | 'ConfirmHours' | 'ConfirmManyHours' | 'DeclineHours' | 'WithdrawClaim' | 'LapseOverdue';

export const claimsOnPaper: AnswersTo<Claims> = {
  ClaimHours: (command, paper) => {
    const { member, minutes, confirmation, organisationId: organisation, today, lapseDays } = command;
    const bad = paper.untimely(command) ?? paper.misshapen(minutes, 'issuing', member, /^issuing/, /^member/);
    if (bad) return bad;
    const until = lastDay(today, confirmation === 'nobody' ? null : lapseDays);
    const claim: PaperClaim = { member, minutes, confirmation, organisation, on: command.on, until, status: 'open' };
    if (confirmation !== 'nobody') {
      paper.claims.push(claim);
      return fact('HoursClaimed');
    }
    const answer = confirmed(claim, command.byBroker ?? false, paper);
    if ('refused' in answer) return answer;
    paper.claims.push({ ...claim, status: 'confirmed' });
    return paper.record({ ...answer, facts: ['HoursClaimed'] }, { on: claim.on, organisationId: organisation });
  },

  ConfirmHours: ({ claimId, approver, today }, paper) => {
    const claim = decidable(claimId, approver, today, paper);
    if ('refused' in claim) return claim;
    const answer = confirmed(claim, approver.isBroker, paper);
    if (!('refused' in answer)) claim.status = 'confirmed';
    return paper.record(answer, { on: claim.on, organisationId: claim.organisation });
  },

  // They are confirmed one after another on another sheet, which is thrown away where one of them can't be.
  ConfirmManyHours: ({ claimIds, approver, today }, paper) => {
    if (claimIds.length === 0) return no('claims-empty');
    if (claimIds.length > 500) return no('claims-too-many');
    const tried = paper.copy();
    const each: { index: number; refused: string }[] = [];
    const done: PaperClaim[] = [];
    const entries = claimIds.flatMap((claimId, index) => {
      const refuse = (refused: string) => (each.push({ index, refused }), []);
      if (claimIds.indexOf(claimId) < index) return refuse('claim-twice');
      const claim = decidable(claimId, approver, today, tried);
      if ('refused' in claim) return refuse(claim.refused);
      const answer = confirmed(claim, approver.isBroker, tried);
      if ('refused' in answer) return refuse(answer.refused);
      done.push(claim);
      tried.record(answer, { on: claim.on, organisationId: claim.organisation });
      return answer.entries;
    });
    if (each.length > 0) return { ...no('claims-refused'), each };
    paper.take(tried);
    for (const claim of done) claim.status = 'confirmed';
    return { entries };
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

function confirmed({ member, minutes, organisation, on }: PaperClaim, byBroker: boolean, paper: Paper): ModelAnswer {
  const bad = paper.misshapen(minutes, 'issuing', member, /^issuing/, /^member/);
  return bad ?? paper.issuable(member, minutes, { organisationId: organisation, on, byBroker });
}

type Refused = Extract<ModelAnswer, { refused: string }>;

function waiting(claimId: string, today: string, { claims }: Paper): PaperClaim | Refused {
  const claim = numbered('c', claimId, claims);
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
