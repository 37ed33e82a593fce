import type { Chance } from '../chance';
import { drawDay, drawMinutes, drawSelf, isAmount, isDay, meant } from '../drawing';
import { type Expected, isRefused, no } from '../expected';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Town } from '../town';
import { BROKER_OR_MEMBER, actsForMember, recorderOf, runs, seesAll } from '../who-may';
import { belongingTo, closedAt, drawPlace, placeNamed } from './hours';

/** A member claims hours they gave, a broker for any member. Nothing moves until somebody else says that it was so. */
export const claims: readonly Kind[] = [
  {
    name: 'a claim',
    weight: 10,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const named = drawPlace(by.organisationId, town, chance);
      const { named: said, who: member = '' } = meant(drawSelf(by, town, chance), by, chance);
      const [minutes, on] = [drawMinutes(chance), drawDay(town, chance)];
      return {
        path: '/claims',
        body: { ...(said && { member: said }), minutes, on, ...named },
        isMisshapen: !isAmount(minutes) || !isDay(on) || member === '',
        answer() {
          const account = town.accountOf(member);
          if (!actsForMember(by, account.slice('member:'.length))) return no('not-allowed');
          const at = placeNamed(named, town);
          if ('refused' in at) return at;
          const known = { ...belongingTo(at.group), ...belongingTo(at.activity) };
          // Who hosts it is what the timebank says, whatever the member says.
          const { organisationId = named.organisationId } = known;
          const { category, groupId, activityId } = { ...known, ...named };
          const place = { category, groupId, activityId, organisationId };
          const closed = closedAt({ ...(groupId && { groupId }), ...(organisationId && { organisationId }) }, on, town);
          if (closed) return closed;
          const { confirmation, claimReminderDays: remindDays, claimLapseDays: lapseDays } = town.policy;
          const about = { on, today: town.today, byBroker: runs(by), organisationId, ...recorderOf(by) };
          const command = {
            type: 'ClaimHours',
            member: account,
            minutes,
            confirmation,
            remindDays,
            lapseDays,
            ...about,
          };
          const told = { kind: 'hours', on, recordedBy: by.id, ...place };
          const answer = town.hears(command, ([entry]) => step(town.claims.length + 1, entry), told);
          if (!isRefused(answer)) town.claims.push(told);
          return answer;
        },
      };
    },
  },
  {
    name: 'the withdrawal of a claim',
    weight: 2,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const claim = drawClaim(town, chance);
      return {
        path: `/claims/${claim}/withdrawal`,
        answer() {
          const own = runs(by) ? {} : { member: `member:${by.memberId}` };
          const command = { type: 'WithdrawClaim', claimId: claim, today: town.today, ...own };
          const answer = town.hears(command, () => ({ status: 200, body: { claimId: claim, status: 'withdrawn' } }));
          return hidden(by, claim, answer, town);
        },
      };
    },
  },
];

/** A claim, mostly one that waits. */
export function drawClaim(town: Town, chance: Chance): string {
  const { claims } = town.ledger.paper;
  const open = claims.flatMap(({ status }, index) => (status === 'open' ? [index + 1] : []));
  if (open.length > 0 && !chance.onceIn(4)) return claimId(chance.one(open));
  return chance.mostly(
    () => claimId(chance.from(1, claims.length + 1)),
    () => chance.one(['c-000000', 'c-1', 'x']),
    8,
  );
}

export function claimId(number: number): string {
  return `c-${String(number).padStart(6, '0')}`;
}

function step(number: number, entry: object | undefined): Expected {
  return { status: 201, body: { claimId: claimId(number), status: entry ? 'confirmed' : 'open', entry } };
}

/** Whoever decides, with all that they are: as broker, for an organisation, and as the member they may be themselves. */
export function approverOf(by: Person) {
  const { id, organisationId, memberId } = by;
  return { id, isBroker: runs(by), ...(organisationId && { organisationId }), ...(memberId && { memberId }) };
}

/** To whoever neither claimed nor hosts there is no such claim, also once it is over. */
export function hidden(by: Person, claim: string, answer: Expected, town: Town): Expected {
  if (!isRefused(answer) || !['claim-settled', 'claim-lapsed'].includes(answer.refused)) return answer;
  return sees(by, claim, town) ? answer : no('unknown-claim');
}

export function sees(by: Person, claim: string, town: Town): boolean {
  const claimed = town.ledger.paper.claims[Number(claim.slice(2)) - 1];
  const isOwn = by.memberId !== undefined && claimed?.member === `member:${by.memberId}`;
  const isHosted = by.organisationId !== undefined && claimed?.organisation === by.organisationId;
  return seesAll(by) || isOwn || isHosted;
}
