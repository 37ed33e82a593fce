import { type EntryKind, memberOf, type AccountId, REVERSAL_REASONS } from '@awr/ledger';
import type { Wording } from '@awr/kernel';
import { KIND_WORDS } from '../kind-words';
import { membersCalled } from '../members';
import { idOf } from '../named';
import { placesCalled } from '../places-called';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';

interface Entry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly minutes: number;
  readonly debit: AccountId;
  readonly credit: AccountId;
  readonly on: string;
  readonly reversedBy?: string;
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly withName?: Wording;
}

interface Filters {
  readonly timebank?: string;
  readonly from?: string;
  readonly until?: string;
  readonly member?: string;
  readonly kind?: string;
  readonly group?: string;
  readonly organisation?: string;
  readonly category?: string;
}

export function entriesCommands(program: AwrCommand, run: Run): void {
  const entries = program.command('entries').does({
    cy: 'pob cofnod: yn ôl dyddiad, aelod, grŵp; un cofnod; gwrthdroi un',
    en: 'every entry: by day, member, group; one entry; reverse one',
  });

  listCommand(entries, run);
  showCommand(entries, run);
  reverseCommand(entries, run);
}

function listCommand(entries: AwrCommand, run: Run): void {
  const kinds = Object.keys(KIND_WORDS).join(', ');
  entries
    .command('list')
    .does({
      cy: 'cofnodion yn ôl dyddiad y gwasanaeth, y diweddaraf yn gyntaf',
      en: 'entries by day of service, the newest first',
    })
    .may('--from <day>', { cy: 'o’r diwrnod hwn', en: 'from this day' })
    .may('--until <day>', { cy: 'hyd y diwrnod hwn', en: 'to this day' })
    .may('--member <number>', { cy: 'rhai un aelod', en: 'those of one member' })
    .may('--kind <code>', { cy: kinds, en: kinds })
    .may('--group <id or name>', { cy: 'rhai un grŵp', en: 'those of one group' })
    .may('--organisation <id or name>', { cy: 'rhai un sefydliad', en: 'those of one organisation' })
    .may('--category <text>', { cy: 'rhai un categori', en: 'those of one category' })
    .ofTimebank()
    .action(
      run((session, filters: Filters) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, filters.timebank);
          const { from, until, member, kind, group, organisation, category } = filters;
          const items = await api.all<Entry>(`/timebanks/${id}/entries`, {
            ...(from && { from }),
            ...(until && { to: until }),
            ...(member && { member }),
            ...(kind && { kind }),
            ...(category && { category }),
            ...(group && { groupId: await idOf(api, id, 'groups', group) }),
            ...(organisation && { organisationId: await idOf(api, id, 'organisations', organisation) }),
          });
          if (session.options.json) return session.give(items, () => '');
          const members = items.flatMap(({ debit, credit }) => [memberOf(debit) ?? [], memberOf(credit) ?? []].flat());
          const called = await membersCalled(api, id, members);
          const places = await placesCalled(api, id, items);
          session.give(items, () => listed(items, { called, places }, session));
        }),
      ),
    );
}

function showCommand(entries: AwrCommand, run: Run): void {
  entries
    .command('show <entry>')
    .does({
      cy: 'popeth a wyddys am un cofnod; batchId yw’r hyn y’i cofnodwyd gydag ef',
      en: 'all that is known of one entry; batchId is what it was recorded together with',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }, entry: string) => {
        const found = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.get<Record<string, unknown>>(`/timebanks/${id}/entries/${encodeURIComponent(entry)}`);
        });
        session.give(found, () => fieldsOf(found, session));
      }),
    );
}

function reverseCommand(entries: AwrCommand, run: Run): void {
  const reasons = Object.keys(REVERSAL_REASONS).join(', ');
  entries
    .command('reverse <entry>')
    .does({ cy: 'gwrthdroi cofnod, unwaith, gyda rheswm', en: 'reverse an entry, once, with a reason' })
    .must('--reason <code>', { cy: reasons, en: reasons })
    .may('--note <words>', { cy: 'yr hyn y dylid ei wybod', en: 'what there is to know' })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string; reason: string; note?: string }, entry: string) => {
        const { reason, note } = options;
        const reversal = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const said = { reason, ...(note !== undefined && { note }) };
          return api.post<Entry>(`/timebanks/${id}/entries/${encodeURIComponent(entry)}/reversal`, said);
        });
        session.give(reversal, () =>
          session.word({
            cy: `Gwrthdrowyd ${entry} gan ${reversal.entryId} (${clock(reversal.minutes)}).`,
            en: `${entry} is reversed by ${reversal.entryId} (${clock(reversal.minutes)}).`,
          }),
        );
      }),
    );
}

interface Names {
  readonly called: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, Wording>;
}

function listed(items: readonly Entry[], names: Names, session: Session): string {
  if (items.length === 0) return session.word({ cy: 'Nid oes cofnod o’r fath.', en: 'There is no such entry.' });
  const header = [
    session.word({ cy: 'Cofnod', en: 'Entry' }),
    session.word({ cy: 'Dyddiad', en: 'Date' }),
    session.word({ cy: 'Beth', en: 'What' }),
    session.word({ cy: 'Oriau', en: 'Hours' }),
    session.word({ cy: 'Gan bwy i bwy', en: 'From whom to whom' }),
  ];
  const rows = items.map((entry) => {
    const { entryId, on, kind, minutes, debit, credit, reversedBy } = entry;
    const undone =
      reversedBy && session.word({ cy: ` (gwrthdrowyd: ${reversedBy})`, en: ` (reversed: ${reversedBy})` });
    const moved = `${sideOf(debit, entry, names, session)} → ${sideOf(credit, entry, names, session)}${undone ?? ''}`;
    return [entryId, on, session.word(KIND_WORDS[kind]), clock(minutes), moved];
  });
  return columns(header, rows);
}

/** Who pays or receives, as people call them; of hours, who gave them to be recorded. */
function sideOf(account: AccountId, entry: Entry, { called, places }: Names, session: Session): string {
  const memberId = memberOf(account);
  if (memberId !== undefined) return called.get(memberId) ?? memberId;
  if (account === 'pot') return session.word({ cy: 'y pot', en: 'the pot' });
  if (account.startsWith('venue:')) return session.word({ cy: 'lleoliad', en: 'a venue' });
  if (account.startsWith('clearing:')) return entry.withName ? session.word(entry.withName) : account;
  const place = places.get(entry.groupId ?? entry.organisationId ?? '');
  return place ? session.word(place) : session.word({ cy: 'y banc amser', en: 'the timebank' });
}

function fieldsOf(entry: Readonly<Record<string, unknown>>, session: Session): string {
  const header = [session.word({ cy: 'Enw', en: 'Name' }), session.word({ cy: 'Gwerth', en: 'Value' })];
  const said = (value: unknown) =>
    (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll('\n', ', ');
  return columns(
    header,
    Object.entries(entry).map(([name, value]) => [name, said(value)]),
  );
}
