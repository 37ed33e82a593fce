import type { Command } from 'commander';
import type { Api } from '../api/api';
import type { Run } from '../run';
import type { Session } from '../session';
import { theTimebank } from '../timebanks';
import { fetchReport, type ReportOptions } from './fetch-report';

interface Options extends ReportOptions {
  readonly timebank?: string;
  readonly protected?: boolean;
}

type PathOf = (word: string) => string;

export function reportCommands(program: Command, run: Run): void {
  const report = program.command('report').description('reports for people, as PDF, XLSX, CSV or JSON');

  const make = (pathOf: PathOf) =>
    run((session: Session, options: Options, ...[word = '']: string[]) =>
      session.with(async (api: Api) => {
        const { id } = await theTimebank(api, options.timebank);
        const more = options.protected ? { protected: 'true' } : {};
        await fetchReport(session, api, `/timebanks/${id}/reports/${pathOf(encodeURIComponent(word))}`, options, more);
      }),
    );

  ofPeriod(report.command('funder'))
    .description('people, hours, groups and venues in a period, beside the year before')
    .option('--protected', 'small counts protected, as outside readers see it')
    .action(make(() => 'funder'));

  ofPeriod(report.command('organisation <id>'))
    .description('what an organisation hosted in a period')
    .action(make((id) => `organisations/${id}`));

  wanted(report.command('venue <id>'))
    .description('what was taken up at a venue; without a period, since its credits were last retired')
    .option('--from <day>', 'the first day')
    .option('--until <day>', 'the last day')
    .action(make((id) => `venues/${id}/redemption`));

  wanted(report.command('receipt <entry>'))
    .description('a receipt for one entry, such as e-000001')
    .action(make((entry) => `entries/${entry}/receipt`));

  wanted(report.command('work-list'))
    .description('what waits for the broker today')
    .action(make(() => 'work-list'));
}

function ofPeriod(command: Command): Command {
  return wanted(command)
    .requiredOption('--from <day>', 'the first day, such as 2025-04-01')
    .requiredOption('--until <day>', 'the last day');
}

function wanted(command: Command): Command {
  return command
    .option('--timebank <id or name>')
    .option('--format <json|csv|xlsx|pdf>', 'in which format', 'pdf')
    .option('--out <file>', 'where to; - for standard output (default: a name that says what it is)');
}
