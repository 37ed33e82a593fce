import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { percentile } from './percentile';

/** What the figures were measured on: without it they mean nothing. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** What a durable write costs here: 4 KiB written and fsynced, the median, in microseconds. */
  readonly fsyncMicros: number;
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${release()}`,
    node: process.version,
    fsyncMicros: fsyncMicros(),
  };
}

/** How busy the machine is with other work: the load average of the last minute, and the share of the cores in use. */
export interface Busyness {
  readonly load: number;
  readonly shareInUse: number;
}

/** Looks for a second at what others do, while this process does nothing. */
export async function busyness(): Promise<Busyness> {
  const before = coreTimes();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const after = coreTimes();
  const shareInUse = 1 - (after.idle - before.idle) / (after.all - before.all);
  return { load: loadavg()[0] ?? 0, shareInUse };
}

export function inWords({ cores, processor, memoryGb, system, node, fsyncMicros }: Machine): string {
  return `${cores} cores (${processor}), ${memoryGb} GB, ${system}, Node ${node}, an fsync takes ${fsyncMicros} µs`;
}

const WRITES = 300;

function fsyncMicros(): number {
  const folder = mkdtempSync(join(tmpdir(), 'awr-bench-'));
  const file = openSync(join(folder, 'fsync'), 'w');
  const page = Buffer.alloc(4096, 7);
  try {
    const took = Array.from({ length: WRITES }, () => {
      writeSync(file, page);
      const began = performance.now();
      fsyncSync(file);
      return performance.now() - began;
    });
    return Math.round(percentile(took, 50) * 1000);
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

function coreTimes(): { idle: number; all: number } {
  const times = cpus().map((core) => core.times);
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}
