import type { Wording } from '@awr/kernel';
import { isClosable, type NamedKind } from '../named';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { closingCommands } from './records/closing-commands';
import { changeCommand } from './records/change-command';
import { listCommand } from './records/list-command';

/** A kind of thing that a timebank has, as the command line knows it. */
export interface RecordKind {
  readonly command: string;
  readonly path: NamedKind;
  readonly does: Wording;
  /** What its `change` is shown with. */
  readonly example: string;
}

const KINDS: readonly RecordKind[] = [
  {
    command: 'organisation',
    path: 'organisations',
    does: { cy: 'sefydliadau: eu rhestru, eu hailenwi, eu cau', en: 'organisations: list, rename and close them' },
    example: 'name="Menter Iaith"',
  },
  {
    command: 'group',
    path: 'groups',
    does: {
      cy: 'grwpiau: eu rhestru, newid eu manylion, eu cau',
      en: 'groups: list them, change their details, close them',
    },
    example: 'meets.en="every Tuesday"',
  },
  {
    command: 'activity',
    path: 'activities',
    does: { cy: 'gweithgareddau: eu rhestru, newid eu manylion', en: 'activities: list them, change their details' },
    example: 'from=2025-09-20',
  },
  {
    command: 'venue',
    path: 'venues',
    does: {
      cy: 'lleoliadau: eu rhestru, newid eu manylion, eu cau',
      en: 'venues: list them, change their details, close them',
    },
    example: 'place.cy=Tref',
  },
  {
    command: 'offer',
    path: 'offers',
    does: { cy: 'cynigion lleoliadau: eu rhestru, newid eu geiriad', en: 'venues’ offers: list them, reword them' },
    example: 'limits="two a month"',
  },
];

/** What a timebank has: organisations, groups, activities, venues and offers, all in the same way. */
export function recordCommands(program: AwrCommand, run: Run): void {
  for (const kind of KINDS) {
    const records = program.command(kind.command).does(kind.does);
    listCommand(records, kind, run);
    changeCommand(records, kind, run);
    if (isClosable(kind.path)) closingCommands(records, kind, run);
  }
}
