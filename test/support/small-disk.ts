import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE_BYTES = 4096;

/** A disk of a few megabytes, in memory, that a test can fill. Only who may mount one (root, on Linux) gets one. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Undefined where it may not be mounted; then it says in one line what was left out. */
  static mount(megabytes: number): SmallDisk | undefined {
    const path = mkdtempSync(join(tmpdir(), 'awr-small-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
      return new SmallDisk(path);
    } catch {
      rmSync(path, { recursive: true });
      process.stderr.write('A full disk is not tried here: that takes the right to mount a tmpfs.\n');
      return undefined;
    }
  }

  /** Fills it but for so many pages of 4 KiB. */
  fill(leaving = 0): void {
    const file = openSync(this.filler, 'w');
    let pages = 0;
    try {
      for (;;) pages += writeSync(file, Buffer.alloc(PAGE_BYTES)) / PAGE_BYTES;
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'ENOSPC') throw reason;
    } finally {
      ftruncateSync(file, Math.max(0, Math.floor(pages) - leaving) * PAGE_BYTES);
      closeSync(file);
    }
  }

  free(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    execFileSync('umount', [this.path]);
    rmSync(this.path, { recursive: true });
  }

  private get filler(): string {
    return join(this.path, 'filler');
  }
}
