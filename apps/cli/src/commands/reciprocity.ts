import type { Wording } from '@awr/kernel';
import { idOf } from '../named';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';
import type { Session } from '../session';

interface Figures {
  readonly members: { readonly all: number; readonly active: number; readonly dormant: number };
  readonly bothWays: { readonly gaveTime: number; readonly usedTime: number; readonly both: number };
  readonly giveAndTake: { readonly median: number | null };
  readonly ties: { readonly ties: number; readonly share: number | null; readonly beyondChance: number | null };
  readonly weighted: { readonly share: number | null };
  readonly circulation: { readonly largestCircleShare: number | null; readonly clearedShare: number | null };
  readonly turnover?: { readonly times: number | null };
  readonly giniOfActivity: number | null;
}

interface Options {
  readonly timebank?: string;
  readonly from: string;
  readonly to: string;
  readonly group?: string;
}

export function reciprocityCommand(program: AwrCommand, run: Run): void {
  program
    .command('reciprocity')
    .does({
      cy: 'sut mae amser yn mynd o law i law, mewn wyth ffigur (docs/dwyochredd.md)',
      en: 'how time goes round, in eight figures (docs/reciprocity.md)',
    })
    .must('--from <day>', { cy: 'diwrnod cyntaf y gwasanaeth', en: 'the first day of service' })
    .must('--to <day>', { cy: 'diwrnod olaf y gwasanaeth', en: 'the last day of service' })
    .ofTimebank()
    .may('--group <id or name>', { cy: 'dim ond yr hyn a wnaed yn y grŵp hwn', en: 'only what was done in this group' })
    .action(
      run((session, { timebank, from, to, group }: Options) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          const asked = new URLSearchParams({
            from,
            to,
            ...(group !== undefined && { groupId: await idOf(api, id, 'groups', group) }),
          });
          const figures = await api.get<Figures>(`/timebanks/${id}/reciprocity?${asked}`);
          session.give(figures, () => inWords(figures, session));
        }),
      ),
    );
}

function inWords(figures: Figures, session: Session): string {
  const { members, bothWays, giveAndTake, ties, weighted, circulation, turnover } = figures;
  const lines: [Wording, string][] = [
    [{ cy: 'Aelodau byw', en: 'Active members' }, `${members.active} / ${members.all}`],
    [{ cy: 'Rhoi a defnyddio amser', en: 'Gave and used time' }, String(bothWays.both)],
    [{ cy: 'Rhoi a chymryd (canolrif)', en: 'Give and take (median)' }, ratio(giveAndTake.median)],
    [{ cy: 'Cysylltiadau a atebwyd', en: 'Ties answered' }, `${percent(ties.share)} (${ties.ties})`],
    [{ cy: 'Y tu hwnt i hap (ρ)', en: 'Beyond chance (ρ)' }, ratio(ties.beyondChance)],
    [{ cy: 'Amser a atebwyd', en: 'Time answered' }, percent(weighted.share)],
    [{ cy: 'Y cylch mwyaf', en: 'Largest circle' }, percent(circulation.largestCircleShare)],
    [{ cy: 'Talwyd o’r hyn a ddaeth i mewn', en: 'Paid out of what came in' }, percent(circulation.clearedShare)],
    ...(turnover ? [[{ cy: 'Trosiant', en: 'Turnover' }, ratio(turnover.times)] as [Wording, string]] : []),
    [{ cy: 'Gini gweithgarwch', en: 'Gini of activity' }, ratio(figures.giniOfActivity)],
  ];
  const header = [session.word({ cy: 'Ffigur', en: 'Figure' }), session.word({ cy: 'Gwerth', en: 'Value' })];
  return columns(
    header,
    lines.map(([what, value]) => [session.word(what), value]),
  );
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}

function ratio(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
