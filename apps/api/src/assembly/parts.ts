import type { DetailsOf } from '@awr/intake';
import type { EventStore } from '@awr/event-store';
import type { PeriodClosing } from '@awr/ledger';
import type { Execution } from '@awr/runtime';
import type { Closing, Cursors, Gate, ProblemCatalogue, ProblemFilter, ViewsWaiter } from '../edge';
import type { Archives } from '../exports/archive.controller';
import type { Health } from '../health/health';
import type { Metrics } from '../metrics/metrics';
import type { NoticeDesk } from '../notices/notice-desk';
import type { ApiDocuments } from '../openapi/api-documents';
import type { Operations } from '../operations/operations';
import type { Keys } from '../ports';
import type { Views } from '../queries/views';

/** Everything that the API is put together from. */
export interface Parts {
  readonly execution: Execution;
  readonly log: EventStore;
  readonly views: Views;
  readonly viewsWaiter: ViewsWaiter;
  readonly keys: Keys;
  readonly memberDetails: DetailsOf;
  readonly health: Health;
  readonly periods: PeriodClosing;
  readonly operations: Operations;
  readonly archives: Archives;
  readonly notices: NoticeDesk;
  readonly metrics: Metrics;
  readonly problems: ProblemCatalogue;
  readonly filter: ProblemFilter;
  readonly documents: ApiDocuments;
  readonly cursors: Cursors;
  readonly closing: Closing;
  readonly gate: Omit<Gate, 'limit'>;
}
