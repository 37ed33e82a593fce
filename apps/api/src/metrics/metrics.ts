import { measurements } from '@awr/telemetry';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Health } from '../health/health';

/** What Prometheus reads. Routes are told by their pattern, so no label holds an id or a name. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'awr_http_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly parts = new Gauge({
    name: 'awr_part_ok',
    help: '1 where a part works, 0 where it does not',
    labelNames: ['part'] as const,
    registers: [this.registry],
  });

  private readonly lag = new Gauge({
    name: 'awr_projection_lag_events',
    help: 'Events in the log that a projection has yet to take in',
    labelNames: ['part'] as const,
    registers: [this.registry],
  });

  constructor(private readonly health: Health) {
    collectDefaultMetrics({ register: this.registry });
  }

  listenTo(fastify: FastifyInstance): void {
    fastify.addHook(
      'onResponse',
      ({ method, is404, routeOptions: { url = '' } }, { statusCode, elapsedTime }, done) => {
        this.requests.observe({ method, route: is404 ? 'none' : url, status: statusCode }, elapsedTime / 1000);
        done();
      },
    );
  }

  async text(): Promise<string> {
    for (const { name: part, ok, lag, isAside } of await this.health.check()) {
      this.parts.set({ part }, ok ? 1 : 0);
      if (lag !== undefined && !isAside) this.lag.set({ part }, lag);
    }
    return Registry.merge([this.registry, measurements]).metrics();
  }
}
