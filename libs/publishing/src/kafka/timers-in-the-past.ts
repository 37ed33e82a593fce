let isQuiet = false;

/**
 * kafkajs 2.2 sets a timer in the past after each request, of which newer versions of Node warn once a process. It does
 * no harm, and whoever runs Awr could do nothing about it, so that one warning is left out.
 */
export function noWarningOfTimersInThePast(): void {
  if (isQuiet) return;
  isQuiet = true;
  const emit = process.emitWarning.bind(process) as (warning: string | Error, ...rest: unknown[]) => void;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (rest[0] !== 'TimeoutNegativeWarning') emit(warning, ...rest);
  };
}
