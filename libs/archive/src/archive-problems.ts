import { WordedError, type Wording } from '@awr/kernel';

export interface ArchiveProblemDetails {
  readonly line?: number;
  readonly what?: string;
  /** What is wrong with a line. */
  readonly fault?: Wording;
}

/** Why an archive can't be taken in. Nothing of it was written. */
export class ArchiveProblem extends WordedError {
  override readonly name = 'ArchiveProblem';
  constructor(
    readonly code: ArchiveProblemCode,
    readonly details: ArchiveProblemDetails = {},
  ) {
    super(archiveProblems[code](details));
  }
}

export type ArchiveProblemCode = keyof typeof archiveProblems;

export const archiveProblems = {
  'archive-not-readable': ({ what = '' }: ArchiveProblemDetails): Wording => ({
    cy: `Ni ellir darllen y ffeil ${what}. Rhowch lwybr archif sydd ar y gweinydd.`,
    en: `The file ${what} can’t be read. Give the path of an archive that is on the server.`,
  }),
  'archive-not-one': (): Wording => ({
    cy: 'Nid archif Awr yw’r ffeil hon: nid yw ei llinell gyntaf yn dweud hynny.',
    en: 'This file is not an archive of Awr: its first line does not say so.',
  }),
  'archive-too-new': (): Wording => ({
    cy: 'Gwnaed yr archif gan Awr mwy newydd. Uwchraddiwch hwn yn gyntaf.',
    en: 'The archive was made by a newer Awr. Upgrade this one first.',
  }),
  'archive-line-wrong': ({ line = 0, fault = { cy: '', en: '' } }: ArchiveProblemDetails): Wording => ({
    cy: `Mae llinell ${line} o’r archif yn anghywir: ${fault.cy}. Gwnewch yr archif eto o’r Awr y daeth ohono.`,
    en: `Line ${line} of the archive is wrong: ${fault.en}. Make the archive again from the Awr that it came from.`,
  }),
  'archive-cut-short': ({ line = 0 }: ArchiveProblemDetails): Wording => ({
    cy: `Mae’r archif yn gorffen ar linell ${line} heb ei llinell olaf. Copïwch hi’n gyfan.`,
    en: `The archive ends at line ${line} without its last line. Copy it whole.`,
  }),
  'archive-changed': (): Wording => ({
    cy: 'Mae’r archif wedi newid ers iddi gael ei gwneud. Defnyddiwch y gwreiddiol.',
    en: 'The archive has changed since it was made. Use the original.',
  }),
  'archive-timebank-there': ({ what = '' }: ArchiveProblemDetails): Wording => ({
    cy: `Mae rhywbeth arall yn y log hwn yn barod dan ${what}. Dim ond i Awr heb y banc amser hwn y gellir cymryd archif.`,
    en: `There is something else in this log already under ${what}. An archive can only be taken into an Awr without this timebank.`,
  }),
} as const;

/** A line that is not as the archive was written. */
export function lineWrong(line: number, fault: Wording): ArchiveProblem {
  return new ArchiveProblem('archive-line-wrong', { line, fault });
}
