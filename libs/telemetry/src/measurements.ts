import { Counter, Histogram, Registry } from 'prom-client';

/** What this process measures of its own work. No label holds an id, a name or an address. */
export const measurements = new Registry();

const DURATIONS_S = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const commandSeconds = new Histogram({
  name: 'awr_command_seconds',
  help: 'Time from a command to its durable answer, by kind of stream and outcome',
  labelNames: ['category', 'outcome'] as const,
  buckets: DURATIONS_S,
  registers: [measurements],
});

export const refusals = new Counter({
  name: 'awr_refusals_total',
  help: 'Commands that a rule said no to, by its code',
  labelNames: ['category', 'code'] as const,
  registers: [measurements],
});

export const appendSeconds = new Histogram({
  name: 'awr_append_seconds',
  help: 'Time from an append to its being durable',
  labelNames: ['outcome'] as const,
  buckets: DURATIONS_S,
  registers: [measurements],
});

export const appendedEvents = new Counter({
  name: 'awr_appended_events_total',
  help: 'Events that were written to the log',
  labelNames: ['category'] as const,
  registers: [measurements],
});
