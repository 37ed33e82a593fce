import { linesOf } from '../api/json-lines';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { theTimebank } from '../timebanks';

interface TailOptions {
  readonly timebank?: string;
  readonly after?: string;
}

export function logCommands(program: AwrCommand, run: Run): void {
  program
    .command('log')
    .does({ cy: 'y digwyddiadau', en: 'the events' })
    .command('tail')
    .does({
      cy: 'dangos digwyddiadau wrth iddynt ddigwydd, gwrthrych JSON ar bob llinell; Ctrl-C i stopio',
      en: 'show events as they happen, a JSON object a line; stop with Ctrl-C',
    })
    .ofTimebank()
    .may('--after <position>', {
      cy: 'cychwyn ar ôl y safle hwn; 0 yw’r dechrau',
      en: 'begin after this position; 0 is the start',
    })
    .action(
      run(async (session, options: TailOptions) => {
        const stop = new AbortController();
        for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
        await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const headers = options.after === undefined ? {} : { 'last-event-id': options.after };
          try {
            const answer = await api.stream(`/timebanks/${id}/events`, headers, stop.signal);
            for await (const line of linesOf(answer)) {
              if (line.startsWith('data:')) process.stdout.write(`${line.slice(5).trim()}\n`);
            }
          } catch (reason) {
            if (!stop.signal.aborted) throw reason;
          }
        });
      }),
    );
}
