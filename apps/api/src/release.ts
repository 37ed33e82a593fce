import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that this program was released as; package.json is four folders up, from the source and from dist. */
export const release: string = versionIn(['../../../package.json', '../../../../package.json']);

function versionIn(places: readonly string[]): string {
  for (const place of places) {
    try {
      return (JSON.parse(readFileSync(join(__dirname, place), 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  }
  return '0.0.0';
}
