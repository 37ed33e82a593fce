import type { CommunityRefusal } from '../../refusals/refusals';
import { unfitLine, unfitName } from '../../unfit-text';
import { withoutUndefined } from '../../without-undefined';
import { optionalText, optionalWordingOf, wordingOf, type GivenWording } from '../../wording';
import { groupExists, unknownOrganisation } from '../known';
import type { Group, Timebank } from '../timebank';
import type { GroupDetails } from '../timebank-events';

export interface AskedGroup {
  readonly groupId: string;
  readonly name: GivenWording;
  /** When it meets, in words: "bob dydd Mawrth", "Tue". */
  readonly meets?: GivenWording;
  readonly place?: GivenWording;
  readonly organisationId?: string;
  /** What its hours count under in reports. */
  readonly category?: string;
}

/** A group as it is asked for, or why it can't be. */
export function groupDetails(asked: AskedGroup, timebank: Timebank): GroupDetails | CommunityRefusal {
  const { groupId, name, meets, place, organisationId, category } = asked;
  const refusal = unfit(asked) ?? unknownOrganisation(timebank, organisationId) ?? groupExists(timebank, name, groupId);
  if (refusal) return refusal;
  return {
    groupId,
    name: wordingOf(name),
    ...withoutUndefined({
      meets: optionalWordingOf(meets),
      place: optionalWordingOf(place),
      organisationId,
      category: optionalText(category),
    }),
  };
}

function unfit({ name, meets, place, category }: AskedGroup) {
  return (
    unfitName('name', name) ?? unfitLine('meets', meets) ?? unfitLine('place', place) ?? unfitLine('category', category)
  );
}

export function detailsOfGroup({ revision: _, formerNames: __, ...details }: Group): GroupDetails {
  return details;
}
