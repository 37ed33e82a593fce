import { happened } from '../contract/given';
import { openSqliteEventStore } from '../src';

/** Appends once and comes to its end with the store still open: an open store must keep no process alive. */
const store = openSqliteEventStore(process.argv[2] ?? '');
void store.append('ledger-1', 'none', [happened()]).then(() => console.log('appended'));
