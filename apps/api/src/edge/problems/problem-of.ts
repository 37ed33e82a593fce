import { Conflict, PositionAhead, StoreUnavailable } from '@awr/event-store';
import { PersonIsErased } from '@awr/privacy';
import { ViewNotReady, ViewsFault } from '@awr/projections';
import { HttpException } from '@nestjs/common';
import { Problem } from './problem';

interface Circumstances {
  /** Where the log says more. */
  readonly reference: string;
  /** The most bytes that a body may have. */
  readonly mostBytes: number;
}

/** What went wrong, as a problem. Whatever is not known is ours, and says no more than its reference. */
export function problemOf(thrown: unknown, { reference, mostBytes }: Circumstances): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof Conflict) return new Problem('conflict');
  if (thrown instanceof PositionAhead) return new Problem('position-invalid');
  if (thrown instanceof PersonIsErased) return new Problem('person-erased');
  if (thrown instanceof ViewNotReady) return new Problem('view-behind', { headers: { 'retry-after': '1' } });
  if (thrown instanceof StoreUnavailable || thrown instanceof ViewsFault)
    return new Problem('unavailable', { details: { reference } });
  const cause = thrown instanceof HttpException ? (thrown.cause ?? thrown) : thrown;
  const known = codeOfFastify(cause) ?? codeOfStatus(cause);
  if (known === 'body-too-large') return new Problem(known, { details: { most: mostBytes } });
  return known ? new Problem(known) : new Problem('internal', { details: { reference } });
}

const FASTIFY_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_BAD_URL: 'malformed-address',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

function codeOfFastify(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? FASTIFY_CODES[code] : undefined;
}

function codeOfStatus(error: unknown): string | undefined {
  const status = error instanceof HttpException ? error.getStatus() : statusCodeOf(error);
  if (status === 404) return 'not-found';
  return status !== undefined && status >= 400 && status < 500 ? 'malformed-request' : undefined;
}

function statusCodeOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}
