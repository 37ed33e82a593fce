import { spawnSync } from 'node:child_process';

function isInstalled(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

/**
 * A suite that needs programs which Awr itself does not. Where one is missing the suite is skipped and says so in a
 * line; where AWR_TESTS_REQUIRE=all is set, as in CI, it runs and fails.
 */
export function describeWith(programs: readonly string[], what: string, suite: () => void): void {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0 || process.env['AWR_TESTS_REQUIRE'] === 'all') return describe(what, suite);
  console.log(`skipped: “${what}” needs ${missing.join(' and ')} (on Debian: apt-get install ${missing.join(' ')})`);
  describe.skip(what, suite);
}
