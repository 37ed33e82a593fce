import type { AccountKind, EntryKind } from '@awr/ledger';
import { ACCOUNT_WORDS, KIND_WORDS } from '../kind-words';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';

interface Period {
  readonly periodId: string;
  readonly status: 'closed' | 'reopened' | 'open';
  readonly from?: string;
  readonly until: string;
  readonly entries: number;
  readonly firstEntry?: string;
  readonly lastEntry?: string;
  readonly entryTotals: readonly { readonly kind: EntryKind; readonly entries: number; readonly minutes: number }[];
  readonly accountTotals: readonly {
    readonly kind: AccountKind;
    readonly accounts: number;
    readonly balanceMinutes: number;
  }[];
  readonly root: string;
}

const STATUS = {
  closed: { cy: 'ar gau', en: 'closed' },
  reopened: { cy: 'wedi’i ailagor', en: 'reopened' },
  open: { cy: 'ar agor', en: 'open' },
} as const;

export function periodCommands(program: AwrCommand, run: Run): void {
  const period = program.command('period').does({
    cy: 'cau cyfnod, ailagor yr olaf, neu eu rhestru',
    en: 'close a period, reopen the last one, or list them',
  });

  closeCommand(period, run);
  listCommand(period, run);
  reopenCommand(period, run);
}

function closeCommand(period: AwrCommand, run: Run): void {
  period
    .command('close')
    .does({
      cy: 'cau popeth hyd at ddiwrnod; mae’r hyn a ddaw’n hwyr yn cyfrif yn y cyfnod sydd ar agor',
      en: 'close everything up to a day; what comes late counts in the period that is open',
    })
    .must('--until <day>', {
      cy: 'diwrnod olaf y cyfnod, megis 2025-12-31',
      en: 'the last day of the period, such as 2025-12-31',
    })
    .may('--dry-run', { cy: 'dim ond dangos beth fyddai’n cael ei gau', en: 'only show what would be closed' })
    .ofTimebank()
    .action(
      run(async (session, options: { until: string; dryRun?: boolean; timebank?: string }) => {
        const closed = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const asked = { until: options.until, dryRun: options.dryRun ?? false };
          return api.post<Period>(`/timebanks/${id}/periods`, asked);
        });
        session.give(closed, () => inWords(closed, session));
      }),
    );
}

function listCommand(period: AwrCommand, run: Run): void {
  period
    .command('list')
    .does({ cy: 'y cyfnodau a gaewyd, y diweddaraf yn gyntaf', en: 'the periods that were closed, the newest first' })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }) => {
        const { items } = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.get<{ items: Period[] }>(`/timebanks/${id}/periods?limit=200`);
        });
        session.give(items, () => list(items, session));
      }),
    );
}

function reopenCommand(period: AwrCommand, run: Run): void {
  period
    .command('reopen <period>')
    .does({ cy: 'ailagor y cyfnod a gaewyd ddiwethaf', en: 'reopen the period that was closed last' })
    .must('--reason <text>', { cy: 'pam; fe’i cedwir', en: 'why; it is kept' })
    .ofTimebank()
    .action(
      run(async (session, options: { reason: string; timebank?: string }, id: string) => {
        const { reason } = options;
        const reopened = await session.with(async (api) => {
          const timebank = await theTimebank(api, options.timebank);
          return api.post<Period>(`/timebanks/${timebank.id}/periods/${encodeURIComponent(id)}/reopening`, { reason });
        });
        session.give(reopened, () =>
          session.word({ cy: `Mae cyfnod ${id} ar agor eto.`, en: `Period ${id} is open again.` }),
        );
      }),
    );
}

function inWords(period: Period, session: Session): string {
  const { periodId, from = '…', until, entries, root, status } = period;
  const title =
    status === 'open'
      ? {
          cy: `Caeid cyfnod ${periodId} (${from} – ${until}), cofnodion: ${entries}. Nid oes dim wedi’i gau.`,
          en: `Period ${periodId} (${from} – ${until}) would be closed, entries: ${entries}. Nothing has been closed.`,
        }
      : {
          cy: `Mae cyfnod ${periodId} (${from} – ${until}) ar gau, cofnodion: ${entries}.`,
          en: `Period ${periodId} (${from} – ${until}) is closed, entries: ${entries}.`,
        };
  const kinds = columns(
    [
      session.word({ cy: 'Math', en: 'Kind' }),
      session.word({ cy: 'Cofnodion', en: 'Entries' }),
      session.word({ cy: 'Oriau', en: 'Hours' }),
    ],
    period.entryTotals.map((total) => [
      session.word(KIND_WORDS[total.kind]),
      String(total.entries),
      clock(total.minutes),
    ]),
  );
  const accounts = columns(
    [
      session.word({ cy: 'Cyfrifon', en: 'Accounts' }),
      session.word({ cy: 'Faint', en: 'How many' }),
      session.word({ cy: 'Balans', en: 'Balance' }),
    ],
    period.accountTotals.map((total) => [
      session.word(ACCOUNT_WORDS[total.kind]),
      String(total.accounts),
      clock(total.balanceMinutes),
    ]),
  );
  const proof = session.word({ cy: `Gwraidd pob balans:\n${root}`, en: `The root of every balance:\n${root}` });
  return [session.word(title), kinds, accounts, proof].join('\n\n');
}

function list(periods: readonly Period[], session: Session): string {
  const header = [
    session.word({ cy: 'Cyfnod', en: 'Period' }),
    session.word({ cy: 'O', en: 'From' }),
    session.word({ cy: 'Hyd', en: 'Until' }),
    session.word({ cy: 'Cofnodion', en: 'Entries' }),
    session.word({ cy: 'Cyflwr', en: 'State' }),
  ];
  const rows = periods.map(({ periodId, from = '…', until, entries, status }) => {
    return [periodId, from, until, String(entries), session.word(STATUS[status])];
  });
  return columns(header, rows);
}
