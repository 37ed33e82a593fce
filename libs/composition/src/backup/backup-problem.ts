import { WordedError, type Wording } from '@awr/kernel';

/** Why a backup could not be made or restored. Nothing was overwritten. */
export class BackupProblem extends WordedError {
  override readonly name = 'BackupProblem';
  constructor(
    readonly code: keyof typeof backupProblems,
    wording: Wording,
  ) {
    super(wording);
  }
}

export const backupProblems = {
  'backup-folder-not-empty': (path: string): Wording => ({
    cy: `Mae rhywbeth yn y ffolder ${path} yn barod. Rhowch enw ffolder newydd neu wag.`,
    en: `There is something in the folder ${path} already. Name a new or an empty one.`,
  }),
  'backup-elsewhere': (path: string): Wording => ({
    cy: `EventStoreDB sy’n cadw’r digwyddiadau, felly ni ellir eu copïo i ${path}. Gwnewch gopi wrth gefn gyda chyfarpar EventStoreDB ei hun, yna copïwch yr allweddi.`,
    en: `The events are kept by EventStoreDB, so they can't be copied to ${path}. Make a backup with EventStoreDB's own tools, then copy the keys.`,
  }),
  'backup-incomplete': (path: string): Wording => ({
    cy: `Nid oes copi wrth gefn cyflawn yn ${path}: does dim manifest.json yno.`,
    en: `There is no complete backup in ${path}: it has no manifest.json.`,
  }),
  'backup-damaged': (path: string): Wording => ({
    cy: `Mae ${path} wedi newid ers i'r copi wrth gefn gael ei wneud. Defnyddiwch gopi arall.`,
    en: `${path} has changed since the backup was made. Use another backup.`,
  }),
  'data-folder-in-use': (path: string): Wording => ({
    cy: `Mae data yn ${path} yn barod. Adferwch i ffolder wag, gyda --data-dir.`,
    en: `There is data in ${path} already. Restore into an empty folder, with --data-dir.`,
  }),
};

export function backupProblem(code: keyof typeof backupProblems, path: string): BackupProblem {
  return new BackupProblem(code, backupProblems[code](path));
}
