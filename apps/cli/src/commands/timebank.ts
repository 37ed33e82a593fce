import type { Command } from 'commander';
import type { Run } from '../run';
import type { TimebankSummary } from '../timebanks';
import { columns } from '../terminal/columns';

export function timebankCommands(program: Command, run: Run): void {
  const timebank = program.command('timebank').description('found a timebank, or list them');

  timebank
    .command('found <name>')
    .description('found a timebank: its ledger opens with it')
    .option('--welsh-name <name>', 'its name in Welsh, where it differs')
    .option('--prefix <letters>', 'what its membership numbers begin with', 'M')
    .option('--credit-limit <minutes>', 'how many minutes below zero a member may go', '0')
    .action(
      run(async (session, options: FoundOptions, name: string) => {
        const founded = await session.with((api) =>
          api.post<TimebankSummary>('/timebanks', {
            name: { en: name, cy: options.welshName ?? name },
            numberPrefix: options.prefix,
            policy: { creditLimitMinutes: Number(options.creditLimit) },
          }),
        );
        session.give(founded, () =>
          session.word({
            cy: `Sefydlwyd ${founded.name.cy}. Ei rif adnabod yw ${founded.id}.`,
            en: `${founded.name.en} is founded. Its id is ${founded.id}.`,
          }),
        );
      }),
    );

  timebank
    .command('list')
    .description('the timebanks that are kept here')
    .action(
      run(async (session) => {
        const { items } = await session.with((api) => api.get<{ items: TimebankSummary[] }>('/timebanks?limit=200'));
        session.give(items, () =>
          columns(
            [session.word({ cy: 'Enw', en: 'Name' }), session.word({ cy: 'Rhif adnabod', en: 'Id' })],
            items.map(({ name, id }) => [session.word(name), id]),
          ),
        );
      }),
    );
}

interface FoundOptions {
  readonly welshName?: string;
  readonly prefix: string;
  readonly creditLimit: string;
}
