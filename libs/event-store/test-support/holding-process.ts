import { openSqliteEventStore } from '../src';

/** Opens a log to write, says so or says why not, and holds it until it is killed. */
try {
  openSqliteEventStore(process.argv[2] ?? '');
  console.log('holding');
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(String(error));
}
