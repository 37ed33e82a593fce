import { isId } from '@awr/kernel';
import type { Api } from '../api/api';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';

interface Terms {
  readonly transferMinutes: number;
  readonly owesMinutes: number;
  readonly owedMinutes: number;
}

interface Agreement {
  readonly id: string;
  readonly withTimebankId: string;
  readonly withName?: { readonly cy: string; readonly en: string };
  readonly status: keyof typeof STATUS;
  readonly terms?: Terms;
  readonly proposal?: Terms & { readonly number: number; readonly isOwn: boolean };
  readonly clearingMinutes: number;
}

const STATUS = {
  proposed: { cy: 'wedi’i gynnig', en: 'proposed' },
  'in-force': { cy: 'mewn grym', en: 'in force' },
  suspended: { cy: 'wedi’i atal', en: 'suspended' },
  ended: { cy: 'wedi’i derfynu', en: 'ended' },
} as const;

interface Options {
  readonly timebank?: string;
  readonly reason?: string;
  readonly proposal?: string;
  readonly transfer?: string;
  readonly owes?: string;
  readonly owed?: string;
}

/** What is asked of an agreement, and the part of its address that asks for it. */
type Asking = readonly [path: string, body?: object];
type Asked = (options: Options, named: string, api: Api) => Asking | Promise<Asking>;

type Ask = ReturnType<typeof asking>;

function asking(run: Run) {
  return (asked: Asked) =>
    run(async (session, options: Options, named: string) => {
      const changed = await session.with(async (api) => {
        const { id } = await theTimebank(api, options.timebank);
        const [path, body] = await asked(options, named, api);
        return api.post<Agreement>(`/timebanks/${id}/agreements${path}`, body);
      });
      session.give(changed, () => inWords(changed, session));
    });
}

export function agreementCommands(program: AwrCommand, run: Run): void {
  const agreement = program
    .command('agreement')
    .does({ cy: 'yr hyn y mae banc amser wedi cytuno arno ag eraill', en: 'what a timebank has agreed with others' });
  const ask = asking(run);
  listCommand(agreement, run);
  proposeCommand(agreement, ask);
  acceptCommand(agreement, ask);
  for (const ending of ENDINGS) endingCommand(agreement, ask, ending);
  resumeCommand(agreement, ask);
}

function listCommand(agreement: AwrCommand, run: Run): void {
  agreement
    .command('list')
    .does({ cy: 'y cytundebau, a’r hyn sy’n aros am ateb', en: 'the agreements, and what waits for an answer' })
    .ofTimebank()
    .action(
      run(async (session, options: Options) => {
        const { items } = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.get<{ items: Agreement[] }>(`/timebanks/${id}/agreements?limit=200`);
        });
        session.give(items, () => list(items, session));
      }),
    );
}

function proposeCommand(agreement: AwrCommand, ask: Ask): void {
  agreement
    .command('propose <timebank>')
    .does({
      cy: 'cynnig telerau i fanc amser arall, wrth ei enw lle mae yma; neu wrth y rhif adnabod a rydd ei frocer i chi',
      en: 'propose terms to another timebank, by its name where it is here; or by the id that its broker tells you',
    })
    .must('--transfer <minutes>', {
      cy: 'y mwyaf y caiff un trosglwyddiad ei gario',
      en: 'the most that one transfer may carry',
    })
    .must('--owes <minutes>', {
      cy: 'y mwyaf a all fod ar eich banc amser chi i’r llall',
      en: 'the most that your timebank may come to owe the other',
    })
    .must('--owed <minutes>', {
      cy: 'y mwyaf a all fod ar y llall i’ch un chi',
      en: 'the most that the other may come to owe yours',
    })
    .ofTimebank()
    .action(
      ask(async ({ transfer, owes, owed }, named, api) => {
        const withTimebankId = isId(named) ? named : (await theTimebank(api, named)).id;
        const limits = { transferMinutes: Number(transfer), owesMinutes: Number(owes), owedMinutes: Number(owed) };
        return ['', { withTimebankId, ...limits }];
      }),
    );
}

function acceptCommand(agreement: AwrCommand, ask: Ask): void {
  agreement
    .command('accept <id>')
    .does({ cy: 'cytuno i’r hyn a gynigiodd y llall', en: 'agree to what the other timebank proposed' })
    .must('--proposal <number>', {
      cy: 'rhif y cynnig, fel y mae yn y rhestr',
      en: 'the number of the proposal, as the list has it',
    })
    .ofTimebank()
    .action(ask(({ proposal }, id) => [`/${encodeURIComponent(id)}/acceptance`, { proposal: Number(proposal) }]));
}

function endingCommand(agreement: AwrCommand, ask: Ask, { name, path, does }: (typeof ENDINGS)[number]): void {
  agreement
    .command(`${name} <id>`)
    .does(does)
    .must('--reason <text>', {
      cy: 'pam; fe’i cedwir, ac mae’r banc amser arall yn ei ddarllen',
      en: 'why; it is kept, and the other timebank reads it',
    })
    .ofTimebank()
    .action(ask(({ reason }, id) => [`/${encodeURIComponent(id)}/${path}`, { reason }]));
}

function resumeCommand(agreement: AwrCommand, ask: Ask): void {
  agreement
    .command('resume <id>')
    .does({
      cy: 'gadael i gytundeb a ataliodd eich banc amser chi fynd rhagddo',
      en: 'let an agreement go on that your timebank suspended',
    })
    .ofTimebank()
    .action(ask((_, id) => [`/${encodeURIComponent(id)}/resumption`]));
}

const ENDINGS = [
  {
    ...{ name: 'suspend', path: 'suspension' },
    does: {
      cy: 'peidio â gadael i gredydau fynd y naill ffordd na’r llall am y tro',
      en: 'let no credits go either way for now',
    },
  },
  {
    ...{ name: 'end', path: 'end' },
    does: {
      cy: 'terfynu cytundeb, gwrthod cynnig, neu ei dynnu’n ôl',
      en: 'end an agreement, decline a proposal, or take it back',
    },
  },
];

function inWords({ id, status, withName, withTimebankId }: Agreement, session: Session): string {
  const other = withName ? session.word(withName) : withTimebankId;
  const stands = session.word(STATUS[status]);
  return session.word({ cy: `Cytundeb ${id} (${other}): ${stands}.`, en: `Agreement ${id} (${other}): ${stands}.` });
}

function list(agreements: readonly Agreement[], session: Session): string {
  const header = [
    session.word({ cy: 'Gyda', en: 'With' }),
    session.word({ cy: 'Cyflwr', en: 'State' }),
    session.word({ cy: 'Y trosglwyddiad mwyaf', en: 'Most a transfer' }),
    session.word({ cy: 'Arnoch chi iddynt', en: 'You owe them' }),
    session.word({ cy: 'Yn aros', en: 'Waiting' }),
    session.word({ cy: 'Cytundeb', en: 'Agreement' }),
  ];
  const rows = agreements.map((one) => [
    one.withName ? session.word(one.withName) : one.withTimebankId,
    session.word(STATUS[one.status]),
    clock((one.terms ?? one.proposal)?.transferMinutes ?? 0),
    clock(one.clearingMinutes),
    waiting(one, session),
    one.id,
  ]);
  return columns(header, rows);
}

function waiting({ proposal }: Agreement, session: Session): string {
  if (!proposal) return '';
  const { number, isOwn } = proposal;
  return session.word(
    isOwn
      ? { cy: `cynnig ${number}: iddyn nhw ateb`, en: `proposal ${number}: theirs to answer` }
      : { cy: `cynnig ${number}: i chi ateb`, en: `proposal ${number}: yours to answer` },
  );
}
