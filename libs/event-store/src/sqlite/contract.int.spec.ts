import { describeEventStoreContract } from '../../contract/event-store.contract';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { IN_MEMORY, openSqliteEventStore } from './open';

const folder = temporaryFolder();

describeEventStoreContract('SQLite', async () => openSqliteEventStore(folder.file('events.sqlite')));
describeEventStoreContract('SQLite in memory', async () => openSqliteEventStore(IN_MEMORY));
