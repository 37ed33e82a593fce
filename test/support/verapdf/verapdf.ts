import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { MavenJars } from '../maven-jars';

const jars = new MavenJars('verapdf', join(__dirname, 'pom.xml'));
const PROGRAM = 'org.verapdf.apps.GreenfieldCliWrapper';

/** A suite that has veraPDF (the industry's checker) look at PDFs; skipped in a line where it can't run. */
export function describeWithVeraPdf(what: string, suite: () => void): void {
  if (jars.canRun || process.env['AWR_TESTS_REQUIRE'] === 'all') return describe(what, suite);
  console.log(`skipped: “${what}” needs Java and Maven (on Debian: apt-get install default-jre-headless maven)`);
  describe.skip(what, suite);
}

/** How the files fall short of PDF/UA-1 (ISO 14289-1), a line each: the file, the clause, what is wrong. */
export function faultsOf(...files: readonly string[]): string[] {
  const words = ['-cp', `${jars.folder()}/*`, PROGRAM, '--flavour', 'ua1', '--format', 'json', ...files];
  const { stdout, stderr } = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const report = parsed(stdout, stderr);
  if (report.jobs.length !== files.length) throw new Error(`veraPDF looked at ${report.jobs.length} files: ${stderr}`);
  return report.jobs.flatMap(({ itemDetails, validationResult, taskException }) => {
    const name = basename(itemDetails.name);
    if (!validationResult) return [`${name}: ${JSON.stringify(taskException)}`];
    return validationResult.flatMap(({ details }) =>
      details.ruleSummaries.map(({ clause, description }) => `${name}: ${clause}: ${description}`),
    );
  });
}

function parsed(stdout: string, stderr: string): Report['report'] {
  try {
    return (JSON.parse(stdout) as Report).report;
  } catch {
    throw new Error(`veraPDF gave no report: ${stdout}${stderr}`);
  }
}

interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly taskException?: unknown;
      readonly validationResult?: readonly {
        readonly details: {
          readonly ruleSummaries: readonly { readonly clause: string; readonly description: string }[];
        };
      }[];
    }[];
  };
}
