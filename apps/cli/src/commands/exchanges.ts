import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';
import { clock } from '../terminal/clock';

interface Exchange {
  readonly exchangeId: string;
  readonly minutes: number;
  readonly on: string;
  readonly proposedOn: string;
  readonly lapsesOn?: string;
  readonly waitsFor: readonly { readonly memberId: string }[];
}

export function exchangesCommands(program: AwrCommand, run: Run): void {
  program
    .command('exchanges')
    .does({ cy: 'cymorth rhwng aelodau', en: 'help among members' })
    .command('waiting')
    .does({
      cy: 'cyfnewidiadau sy’n aros i rywun gytuno, y rhai sy’n aros hwyaf yn gyntaf',
      en: 'exchanges that wait for somebody to agree, the longest waiting first',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }) => {
        const { items } = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.get<{ items: readonly Exchange[] }>(`/timebanks/${id}/exchanges?status=open&limit=200`);
        });
        const header = [
          session.word({ cy: 'Cyfnewidiad', en: 'Exchange' }),
          session.word({ cy: 'Yn aros ers', en: 'Waiting since' }),
          session.word({ cy: 'Hyd', en: 'Until' }),
          session.word({ cy: 'Oriau', en: 'Hours' }),
          session.word({ cy: 'Yn aros am', en: 'Waits for' }),
        ];
        const rows = items.map(({ exchangeId, proposedOn, lapsesOn = '', minutes, waitsFor }) => [
          ...[exchangeId, proposedOn, lapsesOn, clock(minutes)],
          waitsFor.map(({ memberId }) => memberId).join(' '),
        ]);
        const none = { cy: 'Nid oes cyfnewidiad yn aros.', en: 'No exchange is waiting.' };
        session.give(items, () => (items.length === 0 ? session.word(none) : columns(header, rows)));
      }),
    );
}
