import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { Closing, Cursors, ProblemCatalogue, ProblemFilter } from '../edge';
import { Metrics } from '../metrics/metrics';
import { NoticeDesk } from '../notices/notice-desk';
import { ApiDocuments } from '../openapi/api-documents';
import {
  ARCHIVES,
  EXECUTION,
  HEALTH,
  KEYS,
  LOG,
  MEMBER_DETAILS,
  OPERATIONS,
  PERIODS,
  VIEWS,
  VIEWS_WAITER,
} from '../ports';
import { Pages } from '../queries/listing';
import { ReadHandler } from '../queries/read';
import { ReadNow } from '../queries/read-now';
import type { Parts } from './parts';

/** Gives all modules what was put together outside of Nest. */
@Global()
@Module({})
export class PartsModule {
  static of(parts: Parts): DynamicModule {
    const given = Object.entries({
      execution: EXECUTION,
      log: LOG,
      views: VIEWS,
      viewsWaiter: VIEWS_WAITER,
      keys: KEYS,
      memberDetails: MEMBER_DETAILS,
      health: HEALTH,
      periods: PERIODS,
      operations: OPERATIONS,
      archives: ARCHIVES,
      notices: NoticeDesk,
      metrics: Metrics,
      problems: ProblemCatalogue,
      filter: ProblemFilter,
      documents: ApiDocuments,
      cursors: Cursors,
      closing: Closing,
    } satisfies Partial<Record<keyof Parts, unknown>>);
    const values: Provider[] = given.map(([part, provide]) => ({ provide, useValue: parts[part as keyof Parts] }));
    const providers = [...values, Pages, ReadHandler, ReadNow];
    return { module: PartsModule, providers, exports: providers };
  }
}
