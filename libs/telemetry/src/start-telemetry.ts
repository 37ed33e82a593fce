/** Collects traces until it is stopped. */
export interface Telemetry {
  /** Sends what is still held. */
  stop(): Promise<void>;
}

const NOBODY_COLLECTS: Telemetry = { stop: () => Promise.resolve() };
const ADDRESSES = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'];

let running: { telemetry: Promise<Telemetry>; users: number } | undefined;

/**
 * Sends traces where OpenTelemetry's own variables say (OTEL_EXPORTER_OTLP_ENDPOINT and its kin); nothing is loaded
 * where none is set. In a thread in which it runs already, it is the same.
 */
export async function startTelemetry(serviceName: string, env: NodeJS.ProcessEnv): Promise<Telemetry> {
  if (env['OTEL_SDK_DISABLED'] === 'true' || !ADDRESSES.some((name) => env[name])) return NOBODY_COLLECTS;
  running ??= { telemetry: begin(env['OTEL_SERVICE_NAME'] ?? serviceName), users: 0 };
  running.users += 1;
  const { telemetry } = running;
  await telemetry;
  let isStopped = false;
  return {
    async stop() {
      if (isStopped) return;
      isStopped = true;
      if (!running || --running.users > 0) return;
      running = undefined;
      await (await telemetry).stop();
    },
  };
}

async function begin(serviceName: string): Promise<Telemetry> {
  const [{ trace }, { BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const { defaultResource, resourceFromAttributes } = resources;
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      // A collector that is away must not keep a process from stopping.
      await provider.shutdown().catch(() => undefined);
      trace.disable();
    },
  };
}
