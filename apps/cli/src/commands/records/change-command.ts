import type { Api } from '../../api/api';
import { idOf, type NamedKind } from '../../named';
import type { Run } from '../../run';
import type { AwrCommand } from '../../terminal/awr-command';
import { namedValue } from '../../terminal/named-value';
import { theTimebank } from '../../timebanks';
import type { RecordKind } from '../records';
import { inWords } from './in-words';

/** What is said in both languages, unless it is said which. */
const WORDINGS = ['name', 'title', 'meets', 'place', 'limits', 'restrictions'];
/** What is called by its name, and asked for by its id. */
const NAMED: Readonly<Record<string, NamedKind>> = { organisation: 'organisations', group: 'groups' };

type Changes = Record<string, unknown>;

/** Changes details of one of them: the rest stays. */
export function changeCommand(records: AwrCommand, { path, example }: RecordKind, run: Run): void {
  records
    .command('change <name> <name=value...>')
    .does({
      cy: `newid manylion, megis ${example}; mae null yn tynnu, a’r gweddill yn aros`,
      en: `change details, such as ${example}; null takes away, and the rest stays`,
    })
    .ofTimebank()
    .action(
      run(async (session, options: { readonly timebank?: string }, called: string, parts: string[]) => {
        const changed = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const at = `/timebanks/${id}/${path}/${await idOf(api, id, path, called)}`;
          await api.edit(at, await changesIn(api, id, parts, example));
          return api.get<object>(at);
        });
        session.give(changed, () => inWords(changed, session));
      }),
    );
}

/** What words such as `meets.en=Tuesdays`, `organisation=Menter` and `place=null` ask for. */
async function changesIn(api: Api, timebankId: string, parts: readonly string[], example: string): Promise<Changes> {
  const changes: Changes = {};
  for (const part of parts) {
    const [name, text] = namedValue(part, example);
    const value = text === 'null' ? null : text;
    const [field = '', language] = name.split('.');
    const kind = NAMED[field];
    if (kind) changes[`${field}Id`] = value === null ? null : await idOf(api, timebankId, kind, value);
    else if (language !== undefined) changes[field] = { ...(changes[field] as object | undefined), [language]: value };
    else changes[field] = WORDINGS.includes(field) && value !== null ? { cy: value, en: value } : value;
  }
  return changes;
}
