import { WordedError } from '@awr/kernel';

/** Why events were not moved. What was moved before stays, and moving can go on from there. */
export class MigrationProblem extends WordedError {
  override readonly name = 'MigrationProblem';
}

/** The target has an event where the source has another, or none. */
export function targetDiffers(stream: string, revision: number): MigrationProblem {
  return new MigrationProblem({
    cy: `Mae rhywbeth arall yn y storfa y symudir iddi: nid yw digwyddiad ${revision} o ${stream} yr un fath yno. Symudwch i storfa wag, neu i un y dechreuwyd symud yr un digwyddiadau iddi.`,
    en: `The store to move to holds something else: event ${revision} of ${stream} is not the same there. Move to an empty store, or to one that these same events were being moved to.`,
  });
}

export function nothingToMove(): MigrationProblem {
  return new MigrationProblem({
    cy: 'Nid oes digwyddiadau i’w symud: gwiriwch y ffolder data, y cyfeiriad a’r banc amser.',
    en: 'There are no events to move: check the data folder, the address and the timebank.',
  });
}
