import type { Language, Wording } from '@awr/kernel';
import { type Cell, change, isFigure, minutes, shareOf, words } from '../document/cell';
import { columnsIn, ofFigures, ofWords } from '../document/columns';
import type { Row, Section } from '../document/report';
import { daysOf } from '../periods/days-of-period';
import type { Audience } from './audience';
import type { Gathered } from './gathered';
import type { Selected, Selection } from './selection';

export const HEADLINES = {
  'took-part': figure({ cy: 'Pobl a gymerodd ran', en: 'People who took part' }, (g, to, at) =>
    to.people(g.tookPart, at('took-part')),
  ),
  gave: figure({ cy: 'Pobl a roddodd amser', en: 'People who gave time' }, (g, to, at) =>
    to.people(g.given.total.people, at('given')),
  ),
  'first-time': figure({ cy: 'Gwirfoddolwyr am y tro cyntaf', en: 'First-time volunteers' }, (g, to, at) =>
    to.part(g.firstTime, g.given.total.people, at('first-time')),
  ),
  'first-time-share': figure(
    { cy: 'Cyfran y rhai a roddodd amser am y tro cyntaf', en: 'First-time volunteers, of all who gave time' },
    (g, to, at) =>
      shareOf(
        to.part(g.firstTime, g.given.total.people, at('first-time')),
        to.people(g.given.total.people, at('given')),
      ),
  ),
  received: figure(
    { cy: 'Pobl a dderbyniodd gymorth neu gredydau', en: 'People who received help or credits' },
    (g, to, at) => to.people(g.received, at('received')),
  ),
  spent: figure({ cy: 'Pobl a wariodd gredydau', en: 'People who spent credits' }, (g, to, at) =>
    to.people(g.spent.total.people, at('spent')),
  ),
  hours: figure({ cy: 'Oriau a roddwyd', en: 'Hours given' }, (g, to, at) => to.time(g.given.total, at('given'))),
  'hours-per-day': figure({ cy: 'Oriau y dydd, ar gyfartaledd', en: 'Hours per day, on average' }, (g, to, at) =>
    perDay(to.time(g.given.total, at('given')), daysOf(g.period)),
  ),
  'active-days': figure({ cy: 'Diwrnodau y rhoddodd rhywun amser', en: 'Days on which somebody gave time' }, (g, to) =>
    to.things(g.activeDays),
  ),
  'hours-passed-on': figure({ cy: 'Oriau a drosglwyddwyd i eraill', en: 'Hours passed on to others' }, (g, to, at) =>
    to.time(g.gifts, at('gifts')),
  ),
  'hours-granted': figure({ cy: 'Oriau a roddwyd o’r pot', en: 'Hours granted from the pot' }, (g, to, at) =>
    to.time(g.grants, at('grants')),
  ),
  'hours-spent': figure({ cy: 'Oriau a wariwyd', en: 'Hours spent' }, (g, to, at) =>
    to.time(g.spent.total, at('spent')),
  ),
  groups: figure({ cy: 'Grwpiau gweithgar', en: 'Active groups' }, (g, to) =>
    to.things(named(g.given.by.group.keys())),
  ),
  'new-groups': figure({ cy: 'Grwpiau newydd', en: 'New groups' }, (g, to, at) =>
    to.things(g.newGroups.size, at('new-groups')),
  ),
  venues: figure({ cy: 'Lleoliadau lle gwariwyd credydau', en: 'Venues where credits were spent' }, (g, to) =>
    to.things(named(g.spent.by.venue.keys())),
  ),
  'new-venues': figure({ cy: 'Lleoliadau newydd', en: 'New venues' }, (g, to, at) =>
    to.things(g.newVenues.size, at('new-venues')),
  ),
} as const satisfies Record<string, Figure>;
export type HeadlineCode = keyof typeof HEADLINES;

type At = (figure: Selected) => Selection;
interface Figure {
  readonly says: Wording;
  readonly tell: (gathered: Gathered, audience: Audience, at: At) => Cell;
}

function figure(says: Wording, tell: Figure['tell']): Figure {
  return { says, tell };
}

const COLUMNS = {
  figure: ofWords({ cy: 'Ffigur', en: 'Figure' }),
  now: ofFigures({ cy: 'Y cyfnod hwn', en: 'This period' }),
  before: ofFigures({ cy: 'Y flwyddyn gynt', en: 'The year before' }),
  change: ofFigures({ cy: 'Newid', en: 'Change' }),
};

/** The figures of a period beside those of the year before. */
export function headlineSection(
  codes: readonly HeadlineCode[],
  [now, before]: readonly [Gathered, Gathered],
  audience: Audience,
  { language, organisationId, isOutside = false }: Headed,
): Section {
  const rows = codes.map((code): Row => {
    const { says, tell } = HEADLINES[code];
    const of = (gathered: Gathered) =>
      tell(gathered, audience, (selected) => ({ figure: selected, ...gathered.period, organisationId }));
    const [then, since] = [of(before), of(now)];
    return { of: code, cells: [words(says[language]), since, then, change(then, since)] };
  });
  const heading = { cy: 'Y prif ffigurau', en: 'The main figures' }[language];
  const said = wasQuiet(now) ? { words: [QUIET[isOutside ? 'outside' : 'inside'][language]] } : {};
  return { code: 'figures', heading, ...said, table: { columns: columnsIn(language, COLUMNS), rows } };
}

interface Headed {
  readonly language: Language;
  readonly organisationId?: string | undefined;
  /** For those to whom the ledger is shown as it was when the period was settled. */
  readonly isOutside?: boolean;
}

const QUIET = {
  inside: { cy: 'Ni chofnodwyd dim yn y cyfnod hwn.', en: 'Nothing was recorded in this period.' },
  outside: {
    cy: 'Nid oedd dim wedi’i gofnodi yn y cyfnod hwn erbyn y diwrnod y dangosir ef fel yr oedd.',
    en: 'Nothing had been recorded in this period by the day as of which it is shown.',
  },
} as const satisfies Record<string, Wording>;

/** Zero is shown to everybody, so this tells no more. */
function wasQuiet({ tookPart, given }: Gathered): boolean {
  return tookPart.size === 0 && given.total.minutes === 0;
}

function perDay(time: Cell, days: number): Cell {
  return isFigure(time) ? minutes(Math.round(time.value / days)) : time;
}

function named(keys: Iterable<string | null>): number {
  return [...keys].filter((key) => key !== null).length;
}
