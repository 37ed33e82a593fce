import type { CalendarDate } from '@awr/kernel';
import type { Views } from '../verification/ledger-view';
import { Activity } from './activity';
import { type ClassNetwork, classNetwork } from './classes/class-network';
import { balanceOf } from './metrics/give-and-take';
import { type Reciprocity, reciprocityOf } from './reciprocity';
import { daysOf, numberOf, standingEntries } from './standing-entries';

export interface ReciprocityAsked {
  /** Days of service, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly groupId?: string | undefined;
}

/** One member's part in it, for the broker. */
export interface MemberReciprocity {
  readonly memberId: string;
  readonly receivedMinutes: number;
  readonly paidMinutes: number;
  readonly balance: number | null;
}

export interface MemberTie {
  /** Who paid. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

interface Read {
  readonly activity: Activity;
  readonly memberIds: readonly string[];
}

/** Reciprocity within a timebank, from the views. Accounts that are nobody's (issuing, pot, clearing) are left out. */
export class ReciprocityQueries {
  constructor(private readonly views: Views) {}

  async of(timebankId: string, asked: ReciprocityAsked): Promise<Reciprocity> {
    const { activity } = await this.read(timebankId, asked);
    const days = { first: daysOf(numberOf(asked.from)), last: daysOf(numberOf(asked.to)) };
    return reciprocityOf(activity, days, asked.groupId !== undefined);
  }

  /** Each member who has a tie, and each tie, by the members' ids: for the broker. */
  async network(timebankId: string, asked: ReciprocityAsked) {
    const { activity, memberIds } = await this.read(timebankId, asked);
    const { received, paid } = activity.network.flows();
    const members: MemberReciprocity[] = memberIds.flatMap((memberId, n) => {
      const balance = balanceOf(received[n]!, paid[n]!);
      return balance === null ? [] : [{ memberId, receivedMinutes: received[n]!, paidMinutes: paid[n]!, balance }];
    });
    const ties: MemberTie[] = [...activity.network.ties()].map(({ from, to, minutes }) => {
      return { from: memberIds[from]!, to: memberIds[to]!, minutes };
    });
    return { members, ties };
  }

  /** The same for everybody else: classes of members instead of members. */
  async classes(timebankId: string, asked: ReciprocityAsked): Promise<ClassNetwork> {
    const { activity } = await this.read(timebankId, asked);
    return classNetwork(activity.network);
  }

  private async read(timebankId: string, { from, to, groupId }: ReciprocityAsked): Promise<Read> {
    const accounts = await this.views
      .selectFrom('accounts')
      .select(['account', 'ledger', 'kind', 'holder_id'])
      .where('timebank_id', '=', timebankId)
      .orderBy('account')
      .execute();
    const memberIds: string[] = [];
    const members = new Map<number, number>();
    for (const { account, kind, holder_id } of accounts) {
      if (kind !== 'member') continue;
      members.set(account, memberIds.length);
      memberIds.push(holder_id ?? '');
    }
    const activity = new Activity(memberIds.length, daysOf(numberOf(from)));
    const ledger = accounts[0]?.ledger;
    if (ledger === undefined) return { activity, memberIds };
    const kinds = await this.kindsOfStrands(ledger, groupId);
    for await (const page of standingEntries(this.views, ledger, to)) {
      for (const { day, debit, credit, strand, minutes } of page) {
        const kind = kinds.get(strand);
        if (kind === undefined) continue;
        activity.take({ kind, day: daysOf(day), from: members.get(debit), to: members.get(credit), minutes });
      }
    }
    return { activity, memberIds };
  }

  private async kindsOfStrands(ledger: number, groupId: string | undefined): Promise<ReadonlyMap<number, string>> {
    const strands = await this.views
      .selectFrom('strands')
      .select(['strand', 'kind'])
      .where('ledger', '=', ledger)
      .$if(groupId !== undefined, (query) => query.where('group_id', '=', groupId ?? ''))
      .execute();
    return new Map(strands.map(({ strand, kind }) => [strand, kind]));
  }
}
