/** What went wrong, in a few words: whatever was thrown, in whichever thread. */
export function reasonOf(error: unknown): string {
  return isLikeAnError(error) ? error.message : String(error);
}

// Errors from other threads or contexts are no instances of this one's Error.
export function isLikeAnError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
}
