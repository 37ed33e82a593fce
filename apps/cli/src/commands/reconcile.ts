import type { Api } from '../api/api';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import type { Session } from '../session';
import { clock } from '../terminal/clock';
import { columns } from '../terminal/columns';
import { ExitCode } from '../terminal/exit-codes';
import { theTimebank } from '../timebanks';

interface Agreement {
  readonly id: string;
  readonly withTimebankId: string;
  readonly withName?: { readonly cy: string; readonly en: string };
}

interface Reconciliation {
  readonly isKeptHere: boolean;
  readonly clearingMinutes: number;
  readonly partnersClearingMinutes: number;
  readonly outUnderWayMinutes: number;
  readonly inUnderWayMinutes: number;
  readonly underWay: number;
  readonly differenceMinutes: number;
  readonly reconciles: boolean;
}

type Pair = Agreement & Reconciliation;

export function reconcileCommand(program: AwrCommand, run: Run): void {
  program
    .command('reconcile')
    .does({
      cy: 'sut mae cyfriflyfr banc amser yn sefyll gyda’r rhai y mae ganddo gytundeb â nhw: rhaid iddynt adlewyrchu ei gilydd',
      en: 'how a timebank’s ledger stands with those it has an agreement with: they must mirror each other',
    })
    .ofTimebank()
    .action(
      run((session, { timebank }: { timebank?: string }) =>
        session.with(async (api) => {
          const { id } = await theTimebank(api, timebank);
          const pairs = await pairsOf(api, id);
          session.give(pairs, () => inWords(pairs, session));
          if (!pairs.every(({ reconciles }) => reconciles)) session.exitCode = ExitCode.refused;
        }),
      ),
    );
}

async function pairsOf(api: Api, timebankId: string): Promise<Pair[]> {
  const path = `/timebanks/${timebankId}/agreements`;
  const pairs: Pair[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: { readonly items: readonly Agreement[]; readonly nextCursor: string | null } = await api.get(
      `${path}?limit=200${after}`,
    );
    for (const agreement of page.items) {
      pairs.push({ ...agreement, ...(await api.get<Reconciliation>(`${path}/${agreement.id}/reconciliation`)) });
    }
    cursor = page.nextCursor;
  }
  return pairs;
}

function inWords(pairs: readonly Pair[], session: Session): string {
  if (pairs.length === 0) {
    return session.word({
      cy: 'Nid oes gan y banc amser hwn gytundeb â’r un arall.',
      en: 'This timebank has no agreement with any other.',
    });
  }
  const header = [
    session.word({ cy: 'Gyda', en: 'With' }),
    session.word({ cy: 'Yma', en: 'Here' }),
    session.word({ cy: 'Yno', en: 'There' }),
    session.word({ cy: 'Ar ei ffordd', en: 'Under way' }),
    session.word({ cy: 'Gwahaniaeth', en: 'Difference' }),
  ];
  const rows = pairs.map((pair) => [
    pair.withName ? session.word(pair.withName) : pair.withTimebankId,
    clock(pair.clearingMinutes),
    pair.isKeptHere ? clock(pair.partnersClearingMinutes) : session.word({ cy: 'nid yma', en: 'not kept here' }),
    clock(pair.outUnderWayMinutes + pair.inUnderWayMinutes),
    clock(pair.differenceMinutes),
  ]);
  const isSound = pairs.every(({ reconciles }) => reconciles);
  const verdict = isSound
    ? { cy: 'Mae pob pâr o gyfriflyfrau yn cytuno.', en: 'Every pair of ledgers agrees.' }
    : { cy: 'NID yw pob pâr o gyfriflyfrau yn cytuno.', en: 'NOT every pair of ledgers agrees.' };
  return `${columns(header, rows)}\n\n${session.word(verdict)}`;
}
