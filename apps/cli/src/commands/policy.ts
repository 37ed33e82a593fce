import { type Policy, POLICY_WORDING } from '@awr/community';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { namedValue } from '../terminal/named-value';
import { theTimebank } from '../timebanks';

type Value = number | boolean | string | null;

export function policyCommands(program: AwrCommand, run: Run): void {
  const policy = program.command('policy').does({
    cy: 'rheolau banc amser: terfynau, dod i ben, cadarnhau, adrodd',
    en: 'the rules of a timebank: limits, expiry, confirmation, reporting',
  });

  showCommand(policy, run);
  setCommand(policy, run);
}

function showCommand(policy: AwrCommand, run: Run): void {
  policy
    .command('show')
    .does({
      cy: 'y polisi fel y mae, a’r hyn y mae pob rhan yn ei ddweud',
      en: 'the policy as it is, and what each part says',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }) => {
        const now = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return (await api.get<{ policy: Policy }>(`/timebanks/${id}`)).policy;
        });
        session.give(now, () => inWords(now, session));
      }),
    );
}

function setCommand(policy: AwrCommand, run: Run): void {
  policy
    .command('set <name=value...>')
    .does({
      cy: 'newid rhannau o’r polisi, megis expiryMonths=24 neu capMinutes=null; mae’r gweddill yn aros',
      en: 'change parts of the policy, such as expiryMonths=24 or capMinutes=null; the rest stays',
    })
    .must('--reason <text>', { cy: 'pam; fe’i cedwir', en: 'why; it is kept' })
    .ofTimebank()
    .action(
      run(async (session, options: { reason: string; timebank?: string }, parts: string[]) => {
        const changes = Object.fromEntries(parts.map((part) => changeIn(part)));
        const changed = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.patch<Policy>(`/timebanks/${id}/policy`, { changes, reason: options.reason });
        });
        session.give(changed, () => inWords(changed, session));
      }),
    );
}

/** What a part of a command such as `expiryMonths=24` asks for. Whether it may be so is the API's to say. */
export function changeIn(part: string, example = 'expiryMonths=24'): [name: string, value: Value] {
  const [name, text] = namedValue(part, example);
  if (/^-?\d+$/u.test(text)) return [name, Number(text)];
  const words: Readonly<Record<string, Value>> = { null: null, true: true, false: false };
  return [name, text in words ? words[text]! : text];
}

function inWords(policy: Policy, session: Session): string {
  const header = [
    session.word({ cy: 'Enw', en: 'Name' }),
    session.word({ cy: 'Gwerth', en: 'Value' }),
    session.word({ cy: 'Beth ydyw', en: 'What it is' }),
  ];
  const names = Object.keys(POLICY_WORDING) as (keyof Policy)[];
  const rows = names.map((name) => [name, String(policy[name]), session.word(POLICY_WORDING[name])]);
  return columns(header, rows);
}
