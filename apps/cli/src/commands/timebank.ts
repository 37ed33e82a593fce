import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { theTimebank, type TimebankSummary } from '../timebanks';
import { columns } from '../terminal/columns';
import { timebankContactCommands } from './timebank-contact';

export function timebankCommands(program: AwrCommand, run: Run): void {
  const timebank = program.command('timebank').does({
    cy: 'sefydlu banc amser, ei ailenwi, rhestru’r rhai sydd yma, neu ddweud sut i gysylltu ag un',
    en: 'found a timebank, rename it, list them, or say how to reach one',
  });

  foundCommand(timebank, run);
  listCommand(timebank, run);
  renameCommand(timebank, run);
  timebankContactCommands(timebank, run);
}

function foundCommand(timebank: AwrCommand, run: Run): void {
  timebank
    .command('found <name>')
    .does({
      cy: 'sefydlu banc amser: mae ei gyfriflyfr yn agor gydag ef',
      en: 'found a timebank: its ledger opens with it',
    })
    .may('--welsh-name <name>', {
      cy: 'ei enw yn Gymraeg, lle mae’n wahanol',
      en: 'its name in Welsh, where it differs',
    })
    .may(
      '--prefix <letters>',
      { cy: 'yr hyn y mae ei rifau aelodaeth yn dechrau ag ef', en: 'what its membership numbers begin with' },
      'M',
    )
    .may(
      '--credit-limit <minutes>',
      { cy: 'sawl munud islaw sero y caiff aelod fynd', en: 'how many minutes below zero a member may go' },
      '0',
    )
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
}

function listCommand(timebank: AwrCommand, run: Run): void {
  timebank
    .command('list')
    .does({ cy: 'y banciau amser a gedwir yma', en: 'the timebanks that are kept here' })
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

function renameCommand(timebank: AwrCommand, run: Run): void {
  timebank
    .command('rename <name>')
    .does({ cy: 'rhoi enw arall ar fanc amser', en: 'give a timebank another name' })
    .may('--welsh-name <name>', {
      cy: 'ei enw yn Gymraeg, lle mae’n wahanol',
      en: 'its name in Welsh, where it differs',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { welshName?: string; timebank?: string }, name: string) => {
        const renamed = await session.with(async (api) => {
          const path = `/timebanks/${(await theTimebank(api, options.timebank)).id}`;
          await api.edit(path, { name: { en: name, cy: options.welshName ?? name } });
          return api.get<TimebankSummary>(path);
        });
        session.give(renamed, () =>
          session.word({
            cy: `Enw’r banc amser bellach yw ${renamed.name.cy}.`,
            en: `The timebank is now called ${renamed.name.en}.`,
          }),
        );
      }),
    );
}

interface FoundOptions {
  readonly welshName?: string;
  readonly prefix: string;
  readonly creditLimit: string;
}
