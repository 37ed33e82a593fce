import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the tests of one `describe`, gone after them. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'awr-e2e-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, by name. */
export function filesIn(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A timebank's sheets as a broker keeps them; one row of hours has a day that there is not. */
export const SHEETS = {
  'members.csv': [
    'Membership No,First name,Surname,Preferred language,Contact by,Email,Birthday,Joined,Notes',
    'CWM0001,Siân,Prydderch,Cymraeg,email,sian.prydderch@example.org,14 May,27/02/2024,"needs ""Easy Read"""',
    'CWM0002,Tomos,Gwynfryn,English,phone,,29/02/1952,14/07/2024,',
    'CWM0003,Heulwen,Aberdaron,Cymraeg,post,,,14/07/2024,',
  ].join('\n'),
  'groups.csv': 'Group,Meets,Place\nGardening crew,Tue,Canolfan\n',
  'hours.csv': [
    'Date;Member;Group;Hours;What did they do',
    '13/09/2025;cwm 0001;gardening CREW;1,5;planting',
    '31/02/2025;CWM0002;Gardening crew;2;weeding',
    '14.09.25;CWM-0003;Gardening crew;2 hours;tea',
    '15/09/2025;CWM0001;Gardening crew;90 mins;pruning',
  ].join('\r\n'),
  'gifts.csv': 'Date,From,To,Credits,Message\n16/09/2025,CWM0001,pot,0.5,diolch\n',
  'spends.csv': 'Date,Membership no,Venue,Activity,Adults,Under 16,Credits\n17/09/2025,CWM0003,Cinema,Film,1,0,1\n',
} as const;

/** The row that is wrong, put right. */
export const MENDED_HOURS = SHEETS['hours.csv'].replace('31/02/2025', '28/02/2025');
