import type { Api } from '../api/api';
import { idOf } from '../named';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { theTimebank } from '../timebanks';
import { fetchReport, type ReportOptions } from './fetch-report';

interface Options extends ReportOptions {
  readonly timebank?: string;
  readonly protected?: boolean;
}

/** Where a report is, of what was named in the command. */
type PathOf = (word: string, api: Api, timebankId: string) => string | Promise<string>;

export function reportCommands(program: AwrCommand, run: Run): void {
  const report = program.command('report').does({
    cy: 'adroddiadau i bobl, yn PDF, XLSX, CSV neu JSON',
    en: 'reports for people, as PDF, XLSX, CSV or JSON',
  });

  const make = (pathOf: PathOf) =>
    run((session: Session, options: Options, ...[word = '']: string[]) =>
      session.with(async (api: Api) => {
        const { id } = await theTimebank(api, options.timebank);
        const more = options.protected ? { protected: 'true' } : {};
        await fetchReport(session, api, `/timebanks/${id}/reports/${await pathOf(word, api, id)}`, options, more);
      }),
    );

  ofPeriod(report.command('funder'))
    .does({
      cy: 'pobl, oriau, grwpiau a lleoliadau mewn cyfnod, ochr yn ochr â’r flwyddyn gynt',
      en: 'people, hours, groups and venues in a period, beside the year before',
    })
    .may('--protected', {
      cy: 'gyda niferoedd bach wedi’u diogelu, fel y’i gwelir gan ddarllenwyr allanol',
      en: 'small counts protected, as outside readers see it',
    })
    .action(make(() => 'funder'));

  ofPeriod(report.command('organisation <name>'))
    .does({
      cy: 'yr hyn a gynhaliodd sefydliad, wrth ei enw neu ei id, mewn cyfnod',
      en: 'what an organisation, by its name or id, hosted in a period',
    })
    .action(make(async (called, api, id) => `organisations/${await idOf(api, id, 'organisations', called)}`));

  wanted(report.command('venue <name>'))
    .does({
      cy: 'yr hyn a ddefnyddiwyd mewn lleoliad, wrth ei enw neu ei id; heb gyfnod, ers y tro diwethaf y dirwynwyd ei gredydau i ben',
      en: 'what was taken up at a venue, by its name or id; without a period, since its credits were last retired',
    })
    .may('--from <day>', { cy: 'y diwrnod cyntaf', en: 'the first day' })
    .may('--until <day>', { cy: 'y diwrnod olaf', en: 'the last day' })
    .action(make(async (called, api, id) => `venues/${await idOf(api, id, 'venues', called)}/redemption`));

  wanted(report.command('receipt <entry>'))
    .does({ cy: 'derbynneb am un cofnod, megis e-000001', en: 'a receipt for one entry, such as e-000001' })
    .action(make((entry) => `entries/${encodeURIComponent(entry)}/receipt`));

  wanted(report.command('work-list'))
    .does({ cy: 'yr hyn sy’n aros am y brocer heddiw', en: 'what waits for the broker today' })
    .action(make(() => 'work-list'));
}

function ofPeriod(command: AwrCommand): AwrCommand {
  return wanted(command)
    .must('--from <day>', { cy: 'y diwrnod cyntaf, megis 2025-04-01', en: 'the first day, such as 2025-04-01' })
    .must('--until <day>', { cy: 'y diwrnod olaf', en: 'the last day' });
}

function wanted(command: AwrCommand): AwrCommand {
  return command
    .ofTimebank()
    .may('--format <json|csv|xlsx|pdf>', { cy: 'ym mha fformat', en: 'in which format' }, 'pdf')
    .may('--out <file>', {
      cy: 'i ble; - am yr allbwn safonol (diofyn: enw sy’n dweud beth ydyw)',
      en: 'where to; - for standard output (default: a name that says what it is)',
    });
}
