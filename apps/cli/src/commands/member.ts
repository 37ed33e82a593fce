import { membersOf, type OfTimebank, pathOf } from '../members';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { namedValue } from '../terminal/named-value';
import { memberLifecycleCommands } from './member-lifecycle';
import { memberLimitsCommands } from './member-limits';

/** As the API tells of a member: by the names under which each part is changed. */
type Member = Readonly<Record<string, string | null>>;

const MOST_FOUND = 50;

export function memberCommands(program: AwrCommand, run: Run): void {
  const member = program.command('member').does({
    cy: 'aelodau: dod o hyd iddynt, eu manylion, gadael a dychwelyd',
    en: 'members: find them, their details, leaving and coming back',
  });
  findCommand(member, run);
  showCommand(member, run);
  changeCommand(member, run);
  memberLimitsCommands(member, run);
  memberLifecycleCommands(member, run);
}

function findCommand(member: AwrCommand, run: Run): void {
  member
    .command('find <words...>')
    .does({
      cy: 'aelodau yn ôl rhannau o’u henw neu eu rhif, gydag acenion neu hebddynt',
      en: 'members by parts of their name or number, with or without accents',
    })
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank, words: string[]) => {
        const { items } = await session.with(async (api) => {
          const asked = new URLSearchParams({ search: words.join(' '), limit: String(MOST_FOUND) });
          return api.get<{ items: readonly Member[] }>(`${await membersOf(api, options)}?${asked.toString()}`);
        });
        session.give(items, () => (items.length === 0 ? nobody(session) : list(items, session)));
      }),
    );
}

function showCommand(member: AwrCommand, run: Run): void {
  member
    .command('show <member>')
    .does({ cy: 'yr hyn a gedwir am aelod', en: 'what is kept of a member' })
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank, number: string) => {
        const found = await session.with(async (api) => api.get<Member>(await pathOf(api, options, number)));
        session.give(found, () => inWords(found, session));
      }),
    );
}

function changeCommand(member: AwrCommand, run: Run): void {
  member
    .command('change <member> <name=value...>')
    .does({
      cy: 'newid manylion aelod, megis birthday=--05-14 (14 Mai) neu email=null; mae’r gweddill yn aros',
      en: 'change a member’s details, such as birthday=--05-14 (14 May) or email=null; the rest stays',
    })
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank, number: string, parts: string[]) => {
        const changes = Object.fromEntries(parts.map(changeIn));
        const changed = await session.with(async (api) => {
          const path = await pathOf(api, options, number);
          await api.edit(path, changes);
          return api.get<Member>(path);
        });
        session.give(changed, () => inWords(changed, session));
      }),
    );
}

function changeIn(part: string): [name: string, value: string | null] {
  const [name, value] = namedValue(part, 'phone="01970 000000"');
  return [name, value === 'null' ? null : value];
}

function list(items: readonly Member[], session: Session): string {
  const header = [session.word({ cy: 'Rhif', en: 'Number' }), session.word({ cy: 'Enw', en: 'Name' })];
  const rows = items.map(({ number, givenName, familyName }) => [
    number ?? '',
    [givenName, familyName].filter(Boolean).join(' '),
  ]);
  return columns(header, rows);
}

function nobody(session: Session): string {
  return session.word({ cy: 'Ni chafwyd hyd i neb.', en: 'Nobody was found.' });
}

function inWords(member: Member, session: Session): string {
  const header = [session.word({ cy: 'Enw', en: 'Name' }), session.word({ cy: 'Gwerth', en: 'Value' })];
  return columns(
    header,
    Object.entries(member).map(([name, value]) => [name, (value ?? '').replaceAll('\n', ', ')]),
  );
}
