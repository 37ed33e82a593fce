import { openSqliteEventStore } from '@awr/event-store';
import { personErased } from './erased-in-the-log';

/** A process that says in the log that a person was erased, and never comes to destroying the key. */
async function eraseAndHang(log: string, person: string): Promise<void> {
  await openSqliteEventStore(log).append(`member-${person}`, 'any', [personErased(person)]);
  process.stdout.write('appended');
  setInterval(() => undefined, 60_000);
}

const [log, person] = process.argv.slice(2);
void eraseAndHang(log!, person!);
