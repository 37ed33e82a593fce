import { type Expected, isRefused, no } from '../expected';
import type { Kind } from '../kind';
import type { About } from '../town';
import { BROKER_OR_ORGANISATION } from '../who-may';
import { approverOf, drawClaim, hidden } from './claims';

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
          const told = town.hears(command, ([entry]) => ({ status: 201, body: { ...answer, entry } }), claimed);
          return hidden(by, claim, told, town);
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
          const answer = town.hears(
            { type: 'ConfirmManyHours', ...about },
            (entries) => ({ status: 201, body: { items: entries } }),
            claimed,
          );
          if (!isRefused(answer) || !answer.each) return answer;
          const each = answer.each.map((one) => ({
            ...one,
            refused: codeOf(hidden(by, claims[one.index!]!, no(one.refused), town)),
          }));
          return { ...answer, each };
        },
      };
    },
  },
  {
    name: 'the confirmation of those claims that can be',
    weight: 3,
    may: BROKER_OR_ORGANISATION,
    draw(by, town, chance) {
      const claims = Array.from({ length: chance.from(1, 4) }, () => drawClaim(town, chance));
      return {
        path: '/claims/confirmations',
        body: { claims, onRefusal: 'skip' },
        answer() {
          const items: About[] = [];
          const refused: { readonly index: number; readonly claimId: string; readonly code: string }[] = [];
          for (const [index, claimId] of claims.entries()) {
            const command = { type: 'ConfirmHours', claimId, approver: approverOf(by), today: town.today };
            const claimed = { ...town.claims[Number(claimId.slice(2)) - 1], approvedBy: by.id };
            const told = town.hears(command, ([entry]) => ({ status: 201, body: entry! }), claimed);
            const answer = hidden(by, claimId, told, town);
            if (isRefused(answer)) refused.push({ index, claimId, code: answer.refused });
            else items.push(answer.body);
          }
          if (items.length > 0) return { status: 201, body: { items, refused: refused.map(unplaced) } };
          return { ...no('claims-refused'), each: refused.map(({ index, code }) => ({ index, refused: code })) };
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
          const told = town.hears(command, () => ({ status: 200, body: { claimId: claim, status: 'declined' } }));
          return hidden(by, claim, told, town);
        },
      };
    },
  },
];

function unplaced({ claimId, code }: { readonly claimId: string; readonly code: string }) {
  return { claimId, code };
}

function codeOf(answer: Expected): string {
  return isRefused(answer) ? answer.refused : '';
}
