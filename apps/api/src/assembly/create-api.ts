import { timebankDecider } from '@awr/community';
import { archiveOf, isOperator, knownDetails, type OpenAwr } from '@awr/composition';
import { relayMetrics } from '@awr/publishing';
import { PeriodClosing } from '@awr/ledger';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Closing, Cursors, DtoPipe, edgeAdapter, NestLog, ProblemFilter } from '../edge';
import { Metrics } from '../metrics/metrics';
import { noticeMetrics } from '../metrics/notice-metrics';
import { NoticeDesk } from '../notices/notice-desk';
import { ApiDocuments } from '../openapi/api-documents';
import { release } from '../release';
import { ApiModule } from './api.module';
import { catalogue } from './catalogue';
import { healthOf } from './health-of';
import { operationsOf } from './operations-of';
import type { Parts } from './parts';
import { viewsOf } from './views-of';
import { waiterOf } from './waiter-of';

interface ApiSettings {
  readonly requestsPerMinute: number;
  readonly trustedProxies?: readonly string[];
}

/** The HTTP face of an open Awr; it does not listen yet. */
export async function createApi(awr: OpenAwr, settings: ApiSettings, log: Logger): Promise<NestFastifyApplication> {
  const parts = partsOf(awr);
  const { requestsPerMinute, trustedProxies = [] } = settings;
  const { gate, viewsWaiter: views, filter: problems, closing } = parts;
  const rest = { closing, log, release, requestsPerMinute, trustedProxies };
  const adapter = edgeAdapter({ ...gate, views, problems, ...rest });
  parts.metrics.listenTo(adapter.getInstance<FastifyInstance>());
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts), adapter, {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(problems);
  app.useGlobalPipes(new DtoPipe());
  parts.documents.tell(app);
  await app.init();
  await adapter.getInstance<FastifyInstance>().ready();
  return app;
}

function partsOf(awr: OpenAwr): Parts {
  const problems = catalogue();
  const health = healthOf(awr);
  const metrics = new Metrics(health);
  if (awr.relay) relayMetrics(awr.relay, metrics.registry);
  if (awr.notices) noticeMetrics(awr.notices, metrics.registry);
  return {
    execution: awr.execution,
    log: awr.store,
    views: viewsOf(awr),
    viewsWaiter: waiterOf(awr),
    keys: {
      erase: (person) => awr.keyring.erase([person]),
      leaveNoTrace: () => awr.views.storage.leaveNoTrace(),
      prepare: (people) => awr.keyring.prepare(people),
    },
    memberDetails: (memberIds) => knownDetails(awr, memberIds),
    health,
    periods: new PeriodClosing(awr.execution, awr.blobs),
    operations: operationsOf(awr),
    archives: (timebankId) => archiveOf(awr, timebankId),
    notices: new NoticeDesk(awr.notices),
    metrics,
    problems,
    filter: new ProblemFilter(problems),
    documents: new ApiDocuments(release),
    // The same in every process and after a restart, so that a list goes on wherever its next page is asked for.
    cursors: new Cursors(awr.keyring.secretFor('cursors')),
    closing: new Closing(),
    gate: {
      authenticator: {
        authenticate: async (bearer) => awr.operator.authenticate(bearer) ?? (await awr.tokens.authenticate(bearer)),
      },
      isUnlimited: isOperator,
      timebankExists: (id) => awr.execution.look(timebankDecider, id, ({ status }) => status === 'founded'),
    },
  };
}
