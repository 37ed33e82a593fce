import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canRunImage } from './docker';

describe('a container of an image', () => {
  const path = process.env['PATH'];
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'awr-docker-'))));
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true });
  });

  /** A docker command that succeeds with these words at its beginning, and fails with others. */
  const dockerDoes = (...able: string[]) => {
    const program = join(folder, 'docker');
    writeFileSync(
      program,
      `#!/bin/sh\ncase "$*" in ${able.map((words) => `"${words}"*`).join('|')}) ;; *) exit 1 ;; esac\n`,
    );
    chmodSync(program, 0o755);
    process.env['PATH'] = folder + delimiter + path;
  };

  it.each([
    ['can be made where the image is there', ['version', 'image inspect kafka'], true],
    ['can be made where it can be fetched', ['version', 'pull --quiet kafka'], true],
    ['can not where the image is out of reach', ['version', 'image inspect postgres'], false],
    ['can not where no daemon answers', ['image inspect kafka'], false],
  ])('%s', (_, able, can) => {
    dockerDoes(...able);
    expect(canRunImage('kafka')).toBe(can);
  });
});
