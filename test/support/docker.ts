import { spawnSync } from 'node:child_process';

const ANSWERS_WITHIN_MS = 3_000;
const FETCHES_WITHIN_MS = 300_000;

/** True where a container can be made of an image: a daemon answers, and has the image or can fetch it. */
export function canRunImage(image: string): boolean {
  return (
    succeeds(ANSWERS_WITHIN_MS, 'version', '--format', '{{.Server.Version}}') &&
    (succeeds(ANSWERS_WITHIN_MS, 'image', 'inspect', image) || succeeds(FETCHES_WITHIN_MS, 'pull', '--quiet', image))
  );
}

function succeeds(timeout: number, ...words: string[]): boolean {
  return spawnSync('docker', words, { stdio: 'ignore', timeout, env: process.env }).status === 0;
}
