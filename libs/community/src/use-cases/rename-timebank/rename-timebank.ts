import { changeOf } from '../../domain/timebank/details/changes';
import type { Timebank } from '../../domain/timebank/timebank';
import { timebankRenamed, type TimebankRenamed } from '../../domain/timebank/timebank-events';
import { unfitName } from '../../domain/unfit-text';
import { type GivenWording, reworded, wordingOf } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface RenameTimebank {
  readonly type: 'RenameTimebank';
  readonly name: GivenWording;
}

/** The timebank goes on under another name. */
export function renameTimebank({ name }: RenameTimebank, timebank: Timebank): Outcome<TimebankRenamed> {
  const { timebankId, name: before } = timebank;
  const after = reworded(before, name);
  return changeOf({ name: before }, unfitName('name', after) ?? { name: wordingOf(after) }, ({ name }) =>
    timebankRenamed({ timebankId, name }),
  );
}
