import { PLACE_CLOSING_REASONS, PLACE_REOPENING_REASONS } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { idOf } from '../../named';
import type { Run } from '../../run';
import type { AwrCommand } from '../../terminal/awr-command';
import { theTimebank } from '../../timebanks';
import type { RecordKind } from '../records';

interface Closing {
  readonly timebank?: string;
  readonly on?: string;
  readonly reason: string;
}

const WHY_CLOSE = PLACE_CLOSING_REASONS.join(', ');
const WHY_REOPEN = PLACE_REOPENING_REASONS.join(', ');
const ON = { cy: 'pryd, megis 2025-12-31; heddiw os nas rhoddir', en: 'when, such as 2025-12-31; today if left out' };

/** Closing one from a day on, and reopening it. */
export function closingCommands(records: AwrCommand, kind: RecordKind, run: Run): void {
  const asked = (name: string, does: Wording, why: string, step: string, told: (on: string) => Wording) =>
    records
      .command(`${name} <name>`)
      .does(does)
      .must('--reason <code>', { cy: why, en: why })
      .may('--on <day>', ON)
      .ofTimebank()
      .action(
        run(async (session, { timebank, ...closing }: Closing, called: string) => {
          const answer = await session.with(async (api) => {
            const { id } = await theTimebank(api, timebank);
            const { on, reason } = closing;
            const at = `/timebanks/${id}/${kind.path}/${await idOf(api, id, kind.path, called)}`;
            return api.post<{ on: string }>(`${at}/${step}`, { reason, ...(on !== undefined && { on }) });
          });
          session.give(answer, () => session.word(told(answer.on)));
        }),
      );
  const closes = {
    cy: 'cau o ryw ddiwrnod: dim byd newydd yno o hynny ymlaen',
    en: 'close from a day on: nothing new there from then on',
  };
  asked('close', closes, WHY_CLOSE, 'closing', (on) => ({ cy: `Ar gau o ${on}.`, en: `Closed from ${on}.` }));
  const reopens = {
    cy: 'ailagor o ryw ddiwrnod; diwrnod y cau, os camgymeriad ydoedd',
    en: 'reopen from a day on; the day of the closing, if that was a mistake',
  };
  asked('reopen', reopens, WHY_REOPEN, 'reopening', (on) => ({ cy: `Ar agor o ${on}.`, en: `Open from ${on}.` }));
}
