import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The jars that a pom asks for, fetched from Maven Central the first time and kept. */
export class MavenJars {
  private readonly kept: string;

  constructor(
    private readonly name: string,
    private readonly pom: string,
  ) {
    // By what the pom asks for, so that a newer pom fetches anew.
    const asked = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
    this.kept = join(process.env['AWR_TEST_CACHE'] ?? join(homedir(), '.cache', 'awr'), `${name}-${asked}`);
  }

  /** Whether this machine can run them: Java is there, and the jars are or can be fetched. */
  get canRun(): boolean {
    return works('java', '-version') && (existsSync(this.kept) || works('mvn', '--version'));
  }

  folder(): string {
    if (existsSync(this.kept)) return this.kept;
    // Renamed into place: two processes may fetch at once, and neither may find half of it.
    const unfinished = `${this.kept}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const words = ['-q', '-B', '-f', this.pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
    const { status, stdout, stderr } = spawnSync('mvn', [...words, `-DoutputDirectory=${unfinished}`]);
    if (status !== 0) throw new Error(`mvn could not fetch ${this.name}: ${String(stdout)}${String(stderr)}`);
    if (existsSync(this.kept)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, this.kept);
    return this.kept;
  }
}

function works(program: string, ...words: string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
