import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openSqliteEventStore } from '../src';

/**
 * Opens a log to write, says so or says why not, and holds it until it is killed: also where it keeps no reference to
 * the store, and the garbage collector has been there.
 */
try {
  openSqliteEventStore(process.argv[2] ?? '');
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  console.log('holding');
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(String(error));
}
