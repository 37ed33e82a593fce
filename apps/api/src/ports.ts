/** What Nest's modules are given from outside, by these names. */
export const LOG = Symbol('the event store');
export const HEALTH = Symbol('the health of all parts');
