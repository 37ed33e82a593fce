export { MeasuredExecution, measuredStore } from './measured';
export { measurements } from './measurements';
export { serveStatus, type ServedStatus, type StatusPart, type StatusSource } from './serve-status';
export { startTelemetry, type Telemetry } from './start-telemetry';
export { isTraceParent, Step, type StepOptions, type TraceParent } from './step';
export { TracedExecution } from './traced-execution';
export { tracedReader, tracedStore } from './traced-store';
