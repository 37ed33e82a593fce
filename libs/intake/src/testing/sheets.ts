import type { SourceFile } from '../index';

const HEADINGS = {
  members: 'Membership No,First name,Surname',
  groups: 'Group',
  hours: 'Date,Member,Group,Hours,Note',
  spends: 'Date,Member,Venue,Activity,Adults,Under 16,Credits',
  gifts: 'Date,From,To,Credits',
};

/** A sheet of one kind, with the usual headings, from rows written as they would stand in the file. */
export function sheet(kind: keyof typeof HEADINGS, ...rows: string[]): SourceFile {
  return file(`${kind}.csv`, [HEADINGS[kind], ...rows].join('\n'));
}

export function file(name: string, text: string): SourceFile {
  return { name, bytes: Buffer.from(`${text}\n`) };
}

/** Nia, Owain and Carys, and the choir. */
export const threeMembers = sheet('members', 'T1,Nia,Williams', 'T2,Owain,Rhys', 'T3,Carys,Jones');
export const oneGroup = sheet('groups', 'Choir');

export function textOf({ bytes }: SourceFile): string {
  return Buffer.from(bytes).toString('utf8');
}
