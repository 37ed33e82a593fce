import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const POM = join(__dirname, 'pom.xml');

/** Kafka's jars, kept by what the pom asks for, so that a newer pom fetches anew. */
const FOLDER = join(
  process.env['AWR_TEST_CACHE'] ?? join(homedir(), '.cache', 'awr'),
  `kafka-${createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12)}`,
);

/** Whether this machine can run a broker by itself: Java is there, and the jars are or can be fetched. */
export function canRunKafka(): boolean {
  return works('java', '-version') && (existsSync(FOLDER) || works('mvn', '--version'));
}

/** The folder with Kafka's jars; fetched from Maven Central the first time. */
export function kafkaJars(): string {
  if (existsSync(FOLDER)) return FOLDER;
  // Renamed into place: two processes may fetch at once, and neither may find half of it.
  const unfinished = `${FOLDER}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const words = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  const { status, stdout, stderr } = spawnSync('mvn', [...words, `-DoutputDirectory=${unfinished}`]);
  if (status !== 0) throw new Error(`mvn could not fetch Kafka: ${String(stdout)}${String(stderr)}`);
  if (existsSync(FOLDER)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, FOLDER);
  return FOLDER;
}

function works(program: string, ...words: string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
