import { hash } from 'node:crypto';
import { derivedId } from '@awr/kernel';
import { ledgerTesting } from '@awr/ledger';
import type { Chance } from '../chance';
import { type DrawnRow, drawRows } from '../drawn-sheets';
import type { Expected } from '../expected';
import type { Kind, Wish } from '../kind';
import type { Person } from '../people';
import type { Member, Town } from '../town';
import { BROKER, recorderOf } from '../who-may';

/** Sheets of which every row went in, and that say nothing of anybody who may be erased. */
const sentBefore = new WeakMap<Town, Sheets[]>();

interface Sheets {
  /** Whoever joins by them, with a sheet of their own. */
  readonly joins: string | undefined;
  /** In the order in which they go in: hours, spends, gifts. */
  readonly rows: readonly DrawnRow[];
}

interface Asked {
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
}

/** A broker's spreadsheets, good and bad: all rows or none, or the good ones; told and done, or only told. */
export const sheets: readonly Kind[] = [
  {
    name: 'spreadsheets',
    weight: 4,
    may: BROKER,
    draw(by, town, chance) {
      const asked = { dryRun: chance.onceIn(4), skipBadRows: chance.onceIn(2) };
      const before = sentBefore.get(town) ?? [];
      if (before.length > 0 && chance.onceIn(4)) return sentAgain(chance.one(before), asked);
      const joins = chance.onceIn(5) ? `CWM${String(1000 + town.members.length)}` : undefined;
      const drawn = { joins, rows: drawRows(joins, town, chance) };
      return { ...sent(drawn, asked), answer: () => takenIn(drawn, asked, by, town, chance) };
    },
  },
];

function sent(sheets: Sheets, asked: Asked): Omit<Wish, 'answer'> {
  const encoded = filesOf(sheets).map(({ name, bytes }) => ({ name, content: bytes.toString('base64') }));
  return { path: '/imports', body: { files: encoded, ...asked }, isToldAnew: true };
}

function filesOf({ joins, rows }: Sheets): { readonly name: string; readonly bytes: Buffer }[] {
  const files = [
    ...(joins === undefined ? [] : [{ name: 'aelodau.csv', lines: ['Rhif,Enw', `${joins},Nia Owen`] }]),
    ...(['hours', 'spends', 'gifts'] as const).map((kind) => {
      const lines = rows.filter((row) => row.kind === kind).map(({ line }) => line);
      return { name: `${kind}.csv`, lines: [HEADINGS[kind], ...lines] };
    }),
  ].filter(({ lines }) => lines.length > 1);
  return files.map(({ name, lines }) => ({ name, bytes: Buffer.from(lines.join('\n')) }));
}

/** What is entered from the same files can be reversed together. */
function batchOf(sheets: Sheets, town: Town): string {
  return derivedId('import-batch', town.id, ...filesOf(sheets).map(({ bytes }) => hash('sha256', bytes)));
}

const HEADINGS = {
  hours: 'Dyddiad;Aelod;Grŵp;Oriau;Nodiadau',
  spends: 'Date,Member,Venue,Activity,Adults,Under 16,Credits,Notes',
  gifts: 'Date,From,To,Credits,Message',
} as const;

/** Nothing of it is done once more, whatever has become since of what it says. */
function sentAgain({ joins, rows }: Sheets, asked: Asked): Wish {
  const counted = counts(rows, joins === undefined ? 0 : 1);
  const outcome = asked.dryRun ? 'would-write' : 'written';
  const body = { outcome, refused: [], goesIn: counts([], 0), alreadyThere: counted };
  return { ...sent({ joins, rows }, asked), answer: () => ({ status: 200, body }) };
}

function takenIn(drawn: Sheets, asked: Asked, by: Person, town: Town, chance: Chance): Expected {
  const tried = triedOnACopy(drawn, by, town);
  const bad = drawn.rows.filter((row) => tried.get(row) !== undefined);
  const good = drawn.rows.filter((row) => tried.get(row) === undefined);
  const isRefused = bad.length > 0 && !asked.skipBadRows;
  const outcome = isRefused ? 'refused' : asked.dryRun ? 'would-write' : 'written';
  if (outcome === 'written') {
    if (drawn.joins !== undefined) joined(drawn.joins, town);
    const batchId = batchOf(drawn, town);
    for (const row of good) recorded(row, batchId, by, town);
    remember(drawn, bad.length, town, chance);
  }
  const refused = bad.map((row) => ({ file: `${row.kind}.csv`, line: lineOf(row, drawn), code: tried.get(row) }));
  const goesIn = counts(good, drawn.joins === undefined ? 0 : 1);
  return { status: 200, body: { outcome, refused, goesIn, alreadyThere: { members: 0, hours: 0, gifts: 0 } } };
}

/** What is wrong with each row, if anything is, where they are taken one after the other. */
function triedOnACopy({ joins, rows }: Sheets, by: Person, town: Town): Map<DrawnRow, string | undefined> {
  const copy = ledgerTesting.copyOfModel(town.ledger);
  if (joins !== undefined) copy.answer({ type: 'OpenAccount', accountId: `member:${town.idOf(joins)}` });
  return new Map(
    rows.map((row) => {
      if (row.fault !== undefined) return [row, row.fault];
      if (row.at.some((id) => town.isClosed(id, row.on))) return [row, 'refused'];
      const answer = copy.answer({ at: town.at, today: town.today, ...row.command, ...recorderOf(by) } as never);
      return [row, 'refused' in answer ? (CODES[answer.refused] ?? 'refused') : undefined];
    }),
  );
}

const CODES: Readonly<Record<string, string>> = {
  'insufficient-credits': 'insufficient',
  'over-cap': 'limit',
  'over-budget': 'limit',
  'same-account': 'member',
  'own-entry': 'member',
};

function joined(number: string, town: Town): void {
  const id = town.idOf(number);
  const account: Member['account'] = `member:${id}`;
  town.members.push({ number, id, account, joinedOn: town.today, isRegular: false, status: 'joined' });
  town.does({ type: 'OpenAccount', accountId: account });
}

function recorded({ command, told }: DrawnRow, batchId: string, by: Person, town: Town): void {
  const about = { ...told, batchId, recordedBy: by.id, approvedBy: undefined };
  town.hears({ today: town.today, ...command, batchId, ...recorderOf(by) }, () => ({ status: 200, body: {} }), about);
}

function remember(drawn: Sheets, bad: number, town: Town, chance: Chance): void {
  const isLasting = drawn.joins === undefined && drawn.rows.every(({ isOfRegulars }) => isOfRegulars);
  const before = sentBefore.get(town) ?? [];
  if (bad === 0 && isLasting) sentBefore.set(town, [...before.slice(-chance.from(3, 10)), drawn]);
}

function lineOf(row: DrawnRow, { rows }: Sheets): number {
  return rows.filter(({ kind }) => kind === row.kind).indexOf(row) + 2;
}

function counts(rows: readonly DrawnRow[], members: number) {
  const count = (kind: DrawnRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return { members, hours: count('hours'), spends: count('spends'), gifts: count('gifts') };
}
