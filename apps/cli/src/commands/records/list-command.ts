import { isClosable, nameOf } from '../../named';
import type { Run } from '../../run';
import type { AwrCommand } from '../../terminal/awr-command';
import { columns } from '../../terminal/columns';
import { theTimebank } from '../../timebanks';
import type { RecordKind } from '../records';

type Listed = Parameters<typeof nameOf>[0] & { readonly closedOn?: string };

/** Those of one kind, by name. */
export function listCommand(records: AwrCommand, { path }: RecordKind, run: Run): void {
  const list = records.command('list').does({ cy: 'yn ôl enw', en: 'by name' });
  if (isClosable(path)) {
    list.may('--status <state>', {
      cy: 'open (y rhai sydd ar agor, os nas rhoddir), closed neu all',
      en: 'open (those that are open, if left out), closed or all',
    });
  }
  list.ofTimebank().action(
    run(async (session, options: { readonly timebank?: string; readonly status?: string }) => {
      const items = await session.with(async (api) => {
        const { id } = await theTimebank(api, options.timebank);
        const { status } = options;
        return api.all<Listed>(`/timebanks/${id}/${path}`, status === undefined ? {} : { status });
      });
      const isShown = items.some(({ closedOn }) => closedOn !== undefined);
      const header = [
        session.word({ cy: 'Enw', en: 'Name' }),
        session.word({ cy: 'Rhif adnabod', en: 'Id' }),
        ...(isShown ? [session.word({ cy: 'Ar gau ers', en: 'Closed since' })] : []),
      ];
      session.give(items, () =>
        columns(
          header,
          items.map((item) => [session.word(nameOf(item)), item.id, ...(isShown ? [item.closedOn ?? ''] : [])]),
        ),
      );
    }),
  );
}
