import type { Kind } from '../kind';
import { BROKER_OR_ORGANISATION } from '../who-may';
import { approverOf, drawClaim } from './claims';

export const DECLINE_REASONS = ['did-not-happen', 'wrong-amount', 'not-agreed', 'other'] as const;

/** A broker or whoever hosts says that it was so, or not; never whose hours they are. */
export const claimDecisions: readonly Kind[] = [
  {
    name: 'the confirmation of a claim',
    weight: 9,
    may: BROKER_OR_ORGANISATION,
    draw(by, town, chance) {
      const claim = drawClaim(town, chance);
      return {
        path: `/claims/${claim}/confirmation`,
        answer() {
          const command = { type: 'ConfirmHours', claimId: claim, approver: approverOf(by), today: town.today };
          const claimed = { ...town.claims[Number(claim.slice(2)) - 1], approvedBy: by.id };
          const answer = { claimId: claim, status: 'confirmed' };
          return town.hears(command, ([entry]) => ({ status: 201, body: { ...answer, entry } }), claimed);
        },
      };
    },
  },
  {
    name: 'the confirmation of many claims',
    weight: 4,
    may: BROKER_OR_ORGANISATION,
    draw(by, town, chance) {
      const claims = Array.from(
        {
          length: chance.mostly(
            () => chance.from(1, 4),
            () => 0,
            20,
          ),
        },
        () => drawClaim(town, chance),
      );
      return {
        path: '/claims/confirmations',
        body: { claims },
        isMisshapen: claims.length === 0,
        answer() {
          const about = { claimIds: claims, approver: approverOf(by), today: town.today };
          const claimed = (index: number) => ({
            ...town.claims[Number(claims[index]!.slice(2)) - 1],
            approvedBy: by.id,
          });
          return town.hears(
            { type: 'ConfirmManyHours', ...about },
            (entries) => ({ status: 201, body: { items: entries } }),
            claimed,
          );
        },
      };
    },
  },
  {
    name: 'the decline of a claim',
    weight: 3,
    may: BROKER_OR_ORGANISATION,
    draw(by, town, chance) {
      const claim = drawClaim(town, chance);
      const reason = chance.mostly<string>(
        () => chance.one(DECLINE_REASONS),
        () => 'spite',
        10,
      );
      return {
        path: `/claims/${claim}/decline`,
        body: { reason },
        isMisshapen: reason === 'spite',
        answer() {
          const command = { type: 'DeclineHours', claimId: claim, reason, approver: approverOf(by), today: town.today };
          return town.hears(command, () => ({ status: 200, body: { claimId: claim, status: 'declined' } }));
        },
      };
    },
  },
];
