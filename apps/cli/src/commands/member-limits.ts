import type { Wording } from '@awr/kernel';
import type { Api } from '../api/api';
import { type OfTimebank, pathOf } from '../members';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';
import { changeIn } from './policy';

type Limits = Readonly<Record<LimitName, number | null>>;
type LimitName = keyof typeof WORDINGS;

interface Standing {
  readonly limits: Limits;
  readonly ownLimits: Limits;
}

const WORDINGS = {
  creditLimitMinutes: { cy: 'pa mor bell islaw sero', en: 'how far below zero' },
  softCreditLimitMinutes: { cy: 'islaw sero cyn rhybudd', en: 'below zero before a warning' },
  capMinutes: { cy: 'faint i’w gadw', en: 'how much to keep' },
  softCapMinutes: { cy: 'faint i’w gadw cyn rhybudd', en: 'how much to keep before a warning' },
} satisfies Record<string, Wording>;

/** How far a member's account may go: as it is, and limits of its own. */
export function memberLimitsCommands(member: AwrCommand, run: Run): void {
  member
    .command('limits <member>')
    .does({
      cy: 'terfynau cyfrif aelod: y rhai sydd mewn grym, a phwy a’u rhoddodd',
      en: 'the limits of a member’s account: those in force, and whose they are',
    })
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank, number: string) => {
        const standing = await session.with(async (api) => standingOf(api, await limitsPath(api, options, number)));
        session.give(standing, () => inWords(standing, session));
      }),
    );

  member
    .command('set-limits <member> <name=value...>')
    .does({
      cy: 'rhoi ei derfynau ei hun i gyfrif, megis capMinutes=6000; mae null yn rhoi un yn ôl i’r banc amser, a’r gweddill yn aros',
      en: 'give an account limits of its own, such as capMinutes=6000; null gives one back to the timebank, and the rest stays',
    })
    .must('--reason <text>', { cy: 'pam; fe’i cedwir', en: 'why; it is kept' })
    .ofTimebank()
    .action(
      run(async (session, options: OfTimebank & { reason: string }, number: string, parts: string[]) => {
        const changes = Object.fromEntries(parts.map((part) => changeIn(part, 'capMinutes=6000')));
        const standing = await session.with(async (api) => {
          const path = await limitsPath(api, options, number);
          await api.post<Limits>(path, { ...changes, reason: options.reason });
          return standingOf(api, path);
        });
        session.give(standing, () => inWords(standing, session));
      }),
    );
}

async function limitsPath(api: Api, options: OfTimebank, number: string): Promise<string> {
  const { id } = await api.get<{ id: string }>(await pathOf(api, options, number));
  return `/timebanks/${(await theTimebank(api, options.timebank)).id}/accounts/member:${id}/limits`;
}

async function standingOf(api: Api, path: string): Promise<Standing> {
  const { limits, ownLimits } = await api.get<Standing>(path);
  return { limits, ownLimits };
}

function inWords({ limits, ownLimits }: Standing, session: Session): string {
  const header = [
    session.word({ cy: 'Enw', en: 'Name' }),
    session.word({ cy: 'Oriau', en: 'Hours' }),
    session.word({ cy: 'Terfyn pwy', en: 'Whose limit' }),
    session.word({ cy: 'Beth ydyw', en: 'What it is' }),
  ];
  const own = session.word({ cy: 'y cyfrif', en: 'the account' });
  const timebanks = session.word({ cy: 'y banc amser', en: 'the timebank' });
  const none = session.word({ cy: 'dim', en: 'none' });
  const rows = (Object.keys(WORDINGS) as LimitName[]).map((name) => [
    name,
    limits[name] === null ? none : clock(limits[name]),
    ownLimits[name] === null ? timebanks : own,
    session.word(WORDINGS[name]),
  ]);
  return columns(header, rows);
}
