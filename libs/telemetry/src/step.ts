import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';

/** W3C Trace Context: `00-{trace id}-{span id}-{flags}`. */
export type TraceParent = string;

const TRACE_PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const NO_ID = /^0+$/;

const KINDS = {
  inside: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

export interface StepOptions {
  readonly kind?: keyof typeof KINDS;
  /** The step that this one is a part of, which may have been in another process, years ago. */
  readonly parent?: TraceParent | undefined;
  /** Others whose work this step also does. */
  readonly alsoFor?: readonly TraceParent[];
  /** Never anything personal: no names, no notes, no addresses with ids of members in them. */
  readonly attributes?: Attributes;
}

/** A step of some work, as a trace shows it. Where nobody collects traces it costs next to nothing. */
export class Step {
  private constructor(private readonly span: Span) {}

  static begin(name: string, { kind = 'inside', parent, alsoFor = [], attributes }: StepOptions = {}): Step {
    const links = alsoFor.flatMap((each) => {
      const context = spanContextOf(each);
      return context ? [{ context }] : [];
    });
    const options = { kind: KINDS[kind], links, ...(attributes && { attributes }) };
    return new Step(trace.getTracer('awr').startSpan(name, options, contextOf(parent)));
  }

  /** For what follows from this step; undefined where there is no trace. */
  get traceparent(): TraceParent | undefined {
    const { traceId, spanId, traceFlags } = this.span.spanContext();
    if (NO_ID.test(traceId) || NO_ID.test(spanId)) return undefined;
    return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
  }

  name(name: string): void {
    this.span.updateName(name);
  }

  note(attributes: Attributes): void {
    this.span.setAttributes(attributes);
  }

  /** `failure` says in a code what went wrong, and not in words that could hold something personal. */
  end(failure?: string): void {
    if (failure !== undefined) this.span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
    this.span.end();
  }
}

export function isTraceParent(text: unknown): text is TraceParent {
  return typeof text === 'string' && spanContextOf(text) !== undefined;
}

/** Whether whoever began the trace wants it kept. */
export function isSampled(traceparent: TraceParent | undefined): boolean {
  const context = traceparent === undefined ? undefined : spanContextOf(traceparent);
  return context !== undefined && (context.traceFlags & TraceFlags.SAMPLED) !== 0;
}

function contextOf(parent: TraceParent | undefined): Context {
  const spanContext = parent === undefined ? undefined : spanContextOf(parent);
  return spanContext ? trace.setSpanContext(ROOT_CONTEXT, { ...spanContext, isRemote: true }) : ROOT_CONTEXT;
}

function spanContextOf(traceparent: TraceParent) {
  const [, traceId = '', spanId = '', flags = ''] = TRACE_PARENT.exec(traceparent) ?? [];
  if (flags === '' || NO_ID.test(traceId) || NO_ID.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
}
