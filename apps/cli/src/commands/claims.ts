import type { Wording } from '@awr/kernel';
import { DECLINE_REASONS } from '@awr/ledger';
import { membersCalled } from '../members';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { columns } from '../terminal/columns';
import { placeOf, placesCalled } from '../places-called';
import { theTimebank } from '../timebanks';
import { clock } from '../terminal/clock';

const REASONS = Object.keys(DECLINE_REASONS).join(', ');

interface Claim {
  readonly claimId: string;
  readonly memberId: string;
  readonly minutes: number;
  readonly on: string;
  readonly claimedOn: string;
  readonly remindOn?: string;
  readonly category?: string;
  readonly note?: string;
  readonly activityId?: string;
  readonly groupId?: string;
  readonly organisationId?: string;
}

interface Confirmed {
  readonly items: readonly { readonly entryId: string }[];
  readonly refused?: readonly { readonly claimId: string; readonly code: string; readonly detail: string }[];
}

interface OfTimebank {
  readonly timebank?: string;
}

export function claimsCommands(program: AwrCommand, run: Run): void {
  const claims = program.command('claims').does({
    cy: 'oriau y mae aelodau’n eu hawlio, ac sy’n aros i’w cadarnhau',
    en: 'hours that members claim, and that wait to be confirmed',
  });

  waitingCommand(claims, run);
  confirmCommand(claims, run);
  declineCommand(claims, run);
}

function waitingCommand(claims: AwrCommand, run: Run): void {
  claims
    .command('waiting')
    .does({
      cy: 'pwy sy’n aros ers pryd, y rhai sy’n aros hwyaf yn gyntaf',
      en: 'who waits since when, the longest waiting first',
    })
    .ofTimebank()
    .may('--due <YYYY-MM-DD>', {
      cy: 'dim ond y rhai y mae angen anfon nodyn atgoffa amdanynt ar y diwrnod hwn',
      en: 'only those of which a reminder is due on this day',
    })
    .may('--since <YYYY-MM-DD>', {
      cy: 'dim ond y rhai sy’n aros ers y diwrnod hwn neu’n hwy',
      en: 'only those that wait since this day or longer',
    })
    .action(
      run(async (session, options: OfTimebank & { due?: string; since?: string }) => {
        const [items, called, places] = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const { due, since } = options;
          const items = await api.all<Claim>(`/timebanks/${id}/claims`, {
            ...{ status: 'open', ...(due && { dueOn: due }), ...(since && { claimedUntil: since }) },
          });
          const members = items.map(({ memberId }) => memberId);
          const forPeople = session.options.json ? [] : items;
          const called = await membersCalled(api, id, session.options.json ? [] : members);
          return [items, called, await placesCalled(api, id, forPeople)];
        });
        session.give(items, () =>
          items.length === 0 ? nothingWaits(session) : list(items, { called, places }, session),
        );
      }),
    );
}

function confirmCommand(claims: AwrCommand, run: Run): void {
  claims
    .command('confirm <claim...>')
    .does({
      cy: 'cadarnhau hawliadau wrth eu rhifau: pob un, neu ddim un',
      en: 'confirm claims by their numbers: all, or none',
    })
    .ofTimebank()
    .may('--skip-refused', {
      cy: 'cadarnhau’r rhai y gellir, a dweud pam nad y lleill',
      en: 'confirm those that can be, and say of the others why not',
    })
    .action(
      run(async (session, { timebank, skipRefused }: OfTimebank & { skipRefused?: boolean }, claims: string[]) => {
        const confirmed = await session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          const asked = { claims, ...(skipRefused && { onRefusal: 'skip' }) };
          return api.post<Confirmed>(`/timebanks/${id}/claims/confirmations`, asked);
        });
        session.give(confirmed, () => saidOf(confirmed, session));
      }),
    );
}

function saidOf({ items, refused = [] }: Confirmed, session: Session): string {
  const entries = items.map(({ entryId }) => entryId).join(', ');
  const lines = [session.word({ cy: `Cadarnhawyd. Cofnodion: ${entries}.`, en: `Confirmed. Entries: ${entries}.` })];
  if (refused.length > 0) {
    lines.push(
      session.word({ cy: `Heb eu cadarnhau: ${refused.length}.`, en: `Not confirmed: ${refused.length}.` }),
      ...refused.map(({ claimId, code, detail }) => `  ${claimId}: ${detail} (${code})`),
    );
  }
  return lines.join('\n');
}

function declineCommand(claims: AwrCommand, run: Run): void {
  claims
    .command('decline <claim>')
    .does({ cy: 'gwrthod hawliad, gyda rheswm', en: 'decline a claim, with a reason' })
    .must('--reason <code>', { cy: REASONS, en: REASONS })
    .may('--note <words>', { cy: 'yr hyn y dylai’r aelod ei wybod', en: 'what the member should know' })
    .ofTimebank()
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

interface Names {
  readonly called: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, Wording>;
}

function list(items: readonly Claim[], { called, places }: Names, session: Session): string {
  const header = [
    session.word({ cy: 'Hawliad', en: 'Claim' }),
    session.word({ cy: 'Yn aros ers', en: 'Waiting since' }),
    session.word({ cy: 'Atgoffa ar', en: 'Remind on' }),
    session.word({ cy: 'Dyddiad', en: 'Date' }),
    session.word({ cy: 'Oriau', en: 'Hours' }),
    session.word({ cy: 'Aelod, ac am beth', en: 'Member, and what for' }),
  ];
  const rows = items.map((claim) => {
    const { claimId, claimedOn, remindOn = '', on, minutes, memberId, note } = claim;
    const who = called.get(memberId) ?? memberId;
    const what = [who, placeOf(claim, places, session), note && `“${note.replaceAll('\n', ' ')}”`];
    return [claimId, claimedOn, remindOn, on, clock(minutes), what.filter(Boolean).join(', ')];
  });
  return columns(header, rows);
}
