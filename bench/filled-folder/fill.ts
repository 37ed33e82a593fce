/** Fills a data folder, through Awr itself: takes the folder, how many entries, and of how many members. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberDecider, memberIdOf, timebankDecider } from '@awr/community';
import { type Configuration, configurationFrom, openAwr, type OpenAwr } from '@awr/composition';
import { type Actor, type Decider, type DomainEvent, isRefusal, newId } from '@awr/kernel';
import { ledgerDecider } from '@awr/ledger';
import { MANIFEST } from './filled-folder';
import { MadeUpEntries, type Places } from './made-up-entries';

const [folder = '', entries = '0', members = '0'] = process.argv.slice(2);
const BROKER: Actor = { id: 'token:0190a000-0000-7000-8000-000000000001', roles: ['broker'] };
const ENTRIES_AT_ONCE = 5_000;
const MEMBERS_AT_ONCE = 64;
/** Building views of a million entries takes about a minute; ten are long enough on any machine. */
const PATIENCE_MS = 600_000;

const timebankId = newId();

async function ask<C, S, E extends DomainEvent>(
  awr: OpenAwr,
  decider: Decider<C, S, E>,
  id: string,
  ...commands: C[]
): Promise<void> {
  const asks = commands.map((command) => ({ command, context: { commandId: newId(), actor: BROKER, timebankId } }));
  const answer = await awr.execution.executeAll(decider, id, asks);
  if (isRefusal(answer)) throw new Error(JSON.stringify({ answer, command: asks[Number(answer.details['index'])] }));
}

async function found(awr: OpenAwr): Promise<Places> {
  const name = { cy: 'Banc Amser', en: 'Timebank' };
  await ask(awr, timebankDecider, timebankId, { type: 'FoundTimebank', timebankId, name, numberPrefix: 'B' });
  const places = {
    groupIds: Array.from({ length: 40 }, () => newId()),
    venueIds: Array.from({ length: 12 }, () => newId()),
  };
  for (const [n, groupId] of places.groupIds.entries()) {
    await ask(awr, timebankDecider, timebankId, { type: 'FormGroup', groupId, name: { en: `Group ${n}` } });
  }
  for (const [n, venueId] of places.venueIds.entries()) {
    await ask(awr, timebankDecider, timebankId, { type: 'WelcomeVenue', venueId, name: { en: `Venue ${n}` } });
  }
  return places;
}

async function joinMembers(awr: OpenAwr, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, n) => `B${String(n + 1).padStart(6, '0')}`);
  const memberIds = numbers.map((number) => memberIdOf(timebankId, number));
  awr.keyring.prepare(memberIds);
  const details = { language: 'cy', contactBy: 'none', joinedOn: '2023-01-01', today: '2023-01-01' } as const;
  for (let from = 0; from < count; from += MEMBERS_AT_ONCE) {
    const joining = numbers.slice(from, from + MEMBERS_AT_ONCE).map((number, n) => {
      const person = { givenName: `Nia ${number}`, familyName: 'Owen', ...details };
      return ask(awr, memberDecider, memberIds[from + n]!, { type: 'JoinMember', timebankId, number, ...person });
    });
    await Promise.all(joining);
  }
  return memberIds;
}

async function main(): Promise<void> {
  const configuration: Configuration = { ...configurationFrom(process.env), dataDir: folder };
  const awr = await openAwr(configuration, ({ wording }) => console.log(wording.en));
  const places = await found(awr);
  const memberIds = await joinMembers(awr, Number(members));
  const made = new MadeUpEntries(memberIds, places, Number(entries));
  for (let left = Number(entries); left > 0; left -= ENTRIES_AT_ONCE) {
    const commands = Array.from({ length: Math.min(left, ENTRIES_AT_ONCE) }, () => made.next());
    await ask(awr, ledgerDecider, timebankId, ...commands);
  }
  const head = await awr.store.head();
  const { reached } = await awr.waiter.waitFor('all', head, PATIENCE_MS);
  await awr.close();
  if (!reached) throw new Error('the views did not come to the end of the log');
  const manifest = { timebankId, memberIds, entries: Number(entries), events: Number(head) };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
}

main().catch((reason: unknown) => {
  console.error(reason);
  process.exit(1);
});
