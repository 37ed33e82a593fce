import { groupExists, idTaken, unknownOrganisation } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { groupFormed, type GroupFormed } from '../../domain/timebank/timebank-events';
import { unfitLine, unfitName } from '../../domain/unfit-text';
import { optionalText, optionalWordingOf, wordingOf, type GivenWording } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface FormGroup {
  readonly type: 'FormGroup';
  readonly groupId: string;
  readonly name: GivenWording;
  /** When it meets, in words: "bob dydd Mawrth", "Tue". */
  readonly meets?: GivenWording;
  readonly place?: GivenWording;
  readonly organisationId?: string;
  /** What its hours count under in reports. */
  readonly category?: string;
}

/** People begin to do something together. */
export function formGroup(command: FormGroup, timebank: Timebank): Outcome<GroupFormed> {
  const { groupId, name, meets, place, organisationId, category } = command;
  const refusal =
    unfit(command) ??
    idTaken(timebank.groups.byId, groupId) ??
    unknownOrganisation(timebank, organisationId) ??
    groupExists(timebank, name);
  if (refusal) return refusal;
  return [
    groupFormed({
      timebankId: timebank.timebankId,
      groupId,
      name: wordingOf(name),
      meets: optionalWordingOf(meets),
      place: optionalWordingOf(place),
      organisationId,
      category: optionalText(category),
    }),
  ];
}

function unfit({ name, meets, place, category }: FormGroup) {
  return (
    unfitName('name', name) ?? unfitLine('meets', meets) ?? unfitLine('place', place) ?? unfitLine('category', category)
  );
}
