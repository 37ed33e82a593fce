/** What the page says of a benchmark besides its figures. */
interface Words {
  readonly title: string;
  /** What is measured, and what it is held against. */
  readonly means: string;
  /** Why an aim is missed, said only where one is. */
  readonly whereMissed?: string;
}

export const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`, which runs everything below; \`npm run bench -- api rebuild\` runs those two, and \`--quick\`
runs it small and writes nothing. Each figure stands beside what it can be held against, measured in the same run and
taking turns with it, so that what else the machine did met both: the ratio says something about Awr, the figure by
itself mostly about the machine. \`AWR_BENCH_PROFILES=folder\` keeps processor profiles of the API.
`;

export const WORDS: Readonly<Record<string, Words>> = {
  api: {
    title: 'Single commands through the API',
    means: `The built program with its usual settings (but no rate limit), one timebank, a broker's token, 64 connections
that each post hours or gifts, each with an Idempotency-Key of its own; every answer is on disk before it is given.
Beside it a bare Fastify route that reads the same body by the same class-validator rules and appends an event of the
same size to the same kind of store by group commit, without Nest, tokens, idempotency, rules, a ledger's state, views,
security headers or a request log.`,
  },
  'two-processes': {
    title: 'Two API processes beside one',
    means: `Hours posted from 64 connections, shared out among the processes asked: one; two on one ledger, which take turns
on its stream; two on a ledger each. All over one event store, one PostgreSQL with views and keys, and a projector. The
event store is the test double in memory, so the figures say what the processes do to one another and not how fast an
EventStoreDB is. Two processes need more than two processors to be quicker than one.`,
  },
  import: {
    title: 'Spreadsheets in',
    means: `\`awr import\` of a made-up year (members, groups, hours, spends and gifts as CSV), from the start of the command
to its end: reading, finding people and groups by whatever they are called, judging each row by the ledger's rules,
sealing, writing and building views. Beside it csv-parse, which splits the same files into rows and cells and no more.`,
  },
  rebuild: {
    title: 'Building all views anew',
    means: `\`awr views rebuild\`: every view from the first event on, with balances after each entry and all indexes,
beside a bare scan that selects every row of the log and parses its JSON.`,
  },
  balance: {
    title: 'One balance, one statement',
    means: `A member's balance and the first page (50 lines) of their statement in a large ledger, beside the same in a
small one. A ratio near 1 says that reading does not get slower as the ledger grows.`,
  },
  'cold-start': {
    title: 'Starting',
    means: `From the start of the process (Node and all) until it has answered a balance, and until it has accepted a
command. With a snapshot: as after any stop. Without: \`cache.db\` was deleted, so that the ledger is read from its first
event on; beside it, a bare scan of the log.`,
  },
  memory: {
    title: 'Memory',
    means: `Resident memory of the whole process when it has served balances, statements and commands of a large ledger,
and what the ledger's state needs by itself (accounts, entries, and every command id that was ever answered), beside the
same facts in plain objects and a Map.`,
  },
  'funder-report': {
    title: 'The funder’s report',
    means: `A year's report (with the year before beside it) of a timebank of 10,000 members who made 500,000 entries in
that year, from the views to the report as data; exact, and with small counts protected, which finds out by elimination
what could be worked out. Beside it a bare SQL sum of the minutes of the same rows in the same database.`,
  },
  'period-close': {
    title: 'Closing a period',
    means: `A period closed in a ledger of 10,000 members and 500,000 entries: its totals, every balance at its end, a root
hash over them, the balances kept as a blob, and the event, all on disk. Then one balance proved from the blob, and the
proof checked. Beside each, as many SHA-256 hashes of the same bytes, and the same bytes written or read.`,
  },
  'views-postgres': {
    title: 'Building all views in PostgreSQL',
    means: `The same rebuild into PostgreSQL, indexes included, beside \`COPY\` of the same rows into the same tables, and the
same indexes after it.`,
  },
  appending: {
    title: 'Appending to the log',
    means: `Appends of one event each by so many writers at once, in group commits, every one on disk when it is answered,
beside node:sqlite with the same inserts in transactions of as many.`,
  },
  reading: {
    title: 'Reading the log',
    means: `Every event read, parsed and given in pages, beside a bare scan that selects every row and parses its JSON.`,
  },
  ledger: {
    title: 'The ledger’s rules alone',
    means: `Commands decided and their events taken in, in memory, beside JSON.parse of the same events.`,
  },
  reciprocity: {
    title: 'Reciprocity',
    means: `All eight figures over three years of entries, from the views; and those of the graph by themselves, from a list
of its ties, beside NetworkX on the same list.`,
  },
  journal: {
    title: 'The ledger in plain-text accounting',
    means: `A whole ledger written into a file as a journal, without notes, beside every row of its entries selected in the
same order and written as it is.`,
  },
  nation: {
    title: 'What an entry takes, and a nation',
    means: `Bytes in each file, from the difference between a small and a large ledger, so that what every file takes when it
is empty does not count. A nation is that times 50 million entries of a million members, by multiplication alone.`,
  },
  relay: {
    title: 'Publishing to Kafka',
    means: `The relay from a log of 200,000 events, in transactions with its checkpoint, beside a bare kafkajs producer that
sends the same keys, values and headers, made beforehand, to as many partitions with the same acks (all) and no
transactions. Then a real Awr that publishes: from the moment when a client has its answer until a consumer who reads
committed records has the event, at shares of what the API takes at most. One broker on the same machine.`,
    whereMissed: `The relay reads, parses and writes anew each event in the one thread in which kafkajs encodes it, and waits
for a transaction's end before it begins the next; the bare producer only encodes.`,
  },
};
