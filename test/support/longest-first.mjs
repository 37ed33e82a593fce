import Sequencer from '@jest/test-sequencer';

/**
 * What takes longest, the longest first. A new machine knows nothing of earlier runs, and would go by the size of files:
 * two of the smallest ask two hundred thousand things, and everybody would wait for them at the end.
 */
const LONGEST = [
  'model/timebank-model-odd',
  'model/timebank-model-even',
  'faults/broken-folder',
  'e2e/command-line.',
  'faults/killed-relay',
  'faults/broker-away',
  'e2e/event-store-at-start',
  'e2e/command-line-import',
  'relay/one-at-a-time',
  'e2e/archive.',
  'e2e/between-timebanks',
  'pdf/pdf.int',
  'keys-in-postgres/postgres-contract',
  'engine/exactly-once',
  'relay/parking',
  'api/src/hostile-input',
  'keys-in-postgres/several-processes',
  'eventstoredb/contract',
  'between-timebanks/killed-settling',
  'ledger.long-model',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((part) => path.replaceAll('\\', '/').includes(part));
      return place < 0 ? LONGEST.length : place;
    };
    // A stable sort: the others come in the order that Jest gives them.
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
