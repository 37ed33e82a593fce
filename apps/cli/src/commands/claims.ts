import { DECLINE_REASONS } from '@awr/ledger';
import type { Command } from 'commander';
import type { Run } from '../run';
import type { Session } from '../session';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';
import { clock } from '../terminal/clock';

interface Claim {
  readonly claimId: string;
  readonly memberId: string;
  readonly minutes: number;
  readonly on: string;
  readonly claimedOn: string;
  readonly remindOn?: string;
}

interface OfTimebank {
  readonly timebank?: string;
}

export function claimsCommands(program: Command, run: Run): void {
  const claims = program.command('claims').description('hours that members claim, and that wait to be confirmed');

  claims
    .command('waiting')
    .description('who waits since when, the longest waiting first')
    .option('--timebank <id or name>')
    .option('--due <YYYY-MM-DD>', 'only those of which a reminder is due on this day')
    .option('--since <YYYY-MM-DD>', 'only those that wait since this day or longer')
    .action(
      run(async (session, options: OfTimebank & { due?: string; since?: string }) => {
        const { items } = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const asked = new URLSearchParams({ status: 'open', limit: '200' });
          if (options.due) asked.set('dueOn', options.due);
          if (options.since) asked.set('claimedUntil', options.since);
          return api.get<{ items: readonly Claim[] }>(`/timebanks/${id}/claims?${asked.toString()}`);
        });
        session.give(items, () => (items.length === 0 ? nothingWaits(session) : list(items, session)));
      }),
    );

  claims
    .command('confirm <claim...>')
    .description('confirm claims by their numbers: all, or none')
    .option('--timebank <id or name>')
    .action(
      run(async (session, options: OfTimebank, numbers: string[]) => {
        const confirmed = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.post<{ items: readonly { entryId: string }[] }>(`/timebanks/${id}/claims/confirmations`, {
            claims: numbers,
          });
        });
        const entries = confirmed.items.map(({ entryId }) => entryId).join(', ');
        session.give(confirmed, () =>
          session.word({ cy: `Cadarnhawyd. Cofnodion: ${entries}.`, en: `Confirmed. Entries: ${entries}.` }),
        );
      }),
    );

  claims
    .command('decline <claim>')
    .description('decline a claim, with a reason')
    .requiredOption('--reason <code>', Object.keys(DECLINE_REASONS).join(', '))
    .option('--note <words>', 'what the member should know')
    .option('--timebank <id or name>')
    .action(
      run(async (session, options: OfTimebank & { reason: string; note?: string }, claim: string) => {
        const { reason, note } = options;
        const declined = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const path = `/timebanks/${id}/claims/${encodeURIComponent(claim)}/decline`;
          return api.post(path, { reason, ...(note !== undefined && { note }) });
        });
        session.give(declined, () =>
          session.word({ cy: `Gwrthodwyd hawliad ${claim}.`, en: `Claim ${claim} is declined.` }),
        );
      }),
    );
}

function nothingWaits(session: Session): string {
  return session.word({ cy: 'Nid oes hawliad yn aros.', en: 'No claim is waiting.' });
}

function list(items: readonly Claim[], session: Session): string {
  const header = [
    session.word({ cy: 'Hawliad', en: 'Claim' }),
    session.word({ cy: 'Yn aros ers', en: 'Waiting since' }),
    session.word({ cy: 'Atgoffa ar', en: 'Remind on' }),
    session.word({ cy: 'Dyddiad', en: 'Date' }),
    session.word({ cy: 'Oriau', en: 'Hours' }),
    session.word({ cy: 'Aelod', en: 'Member' }),
  ];
  const rows = items.map(({ claimId, claimedOn, remindOn = '', on, minutes, memberId }) => [
    ...[claimId, claimedOn, remindOn, on, clock(minutes), memberId],
  ]);
  return columns(header, rows);
}
