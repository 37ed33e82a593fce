import { type Availability, type CommunityViews } from '@awr/community';
import type { CalendarDate, Minutes, Unsealer } from '@awr/kernel';
import type { Kysely } from 'kysely';
import { memberAccount } from '../../domain/account-id';
import { daysAfter } from '../../domain/agreements/days-after';
import { dayNumber } from '../day-number';
import type { LedgerTables } from '../ledger-views';
import type { HelpTables } from './help.tables';
import { type HelpView, helpView } from './help.queries';
import { LATELY_DAYS, LONG_DAYS, type MatchReason, reasonsFor } from './match-reasons';

export type MatchTables = HelpTables & LedgerTables & Pick<CommunityViews, 'members'>;

/** Somebody who suits, and why. */
export interface Match {
  readonly help: HelpView;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** When both are free. */
  readonly together: readonly Availability[];
}

/** How many are looked at, the longest standing first; and how many are suggested. */
const MOST_CANDIDATES = 500;
const MOST_MATCHES = 20;

/**
 * Whom the broker might bring together: offers for a request, requests for an offer. The same always comes out for the
 * same views and day. It suggests and decides nothing.
 */
export class HelpMatches {
  constructor(
    private readonly views: Kysely<MatchTables>,
    private readonly unsealer: Unsealer,
  ) {}

  /** Undefined where there is no such help. */
  async of(timebankId: string, helpId: string, today: CalendarDate): Promise<readonly Match[] | undefined> {
    const row = await this.help(timebankId).where('help_id', '=', helpId).executeTakeFirst();
    if (!row) return undefined;
    const wanted = helpView(row, this.unsealer);
    const candidates = await this.candidates(timebankId, row, today);
    const members = candidates.map(({ memberId }) => memberId);
    const balances = await this.balances(timebankId, members);
    const gave = await this.gaveLately(timebankId, members, daysAfter(today, -LATELY_DAYS));
    const matches = candidates.map((help) => {
      const gaveLatelyMinutes = gave.get(help.memberId) ?? 0;
      const known = { balanceMinutes: balances.get(help.memberId) ?? 0, gaveLatelyMinutes };
      return { help, gaveLatelyMinutes, ...reasonsFor(wanted, { ...help, ...known }, daysAfter(today, -LONG_DAYS)) };
    });
    // Of equals, whoever gave least comes first, then who has stood longest: the sort keeps that order.
    matches.sort((a, b) => b.score - a.score || a.gaveLatelyMinutes - b.gaveLatelyMinutes);
    return matches.slice(0, MOST_MATCHES).map(({ help, score, reasons, together }) => ({
      ...{ help, score, reasons, together },
    }));
  }

  private async candidates(
    timebankId: string,
    wanted: { readonly kind: string; readonly category_key: string; readonly member_id: string },
    today: CalendarDate,
  ): Promise<HelpView[]> {
    const rows = await this.help(timebankId)
      .where('status', '=', 'open')
      .where('kind', '=', wanted.kind === 'offer' ? 'request' : 'offer')
      .where('category_key', '=', wanted.category_key)
      .where('member_id', '!=', wanted.member_id)
      .where('member_id', 'in', this.joined(timebankId))
      .where(({ eb, or }) => or([eb('until_day', 'is', null), eb('until_day', '>=', dayNumber(today))]))
      .orderBy('seq')
      .limit(MOST_CANDIDATES)
      .execute();
    return rows.map((row) => helpView(row, this.unsealer));
  }

  private joined(timebankId: string) {
    return this.views
      .selectFrom('members')
      .select('members.member_id')
      .where('members.timebank_id', '=', timebankId)
      .where('members.status', '=', 'joined');
  }

  private async balances(timebankId: string, members: readonly string[]): Promise<ReadonlyMap<string, Minutes>> {
    if (members.length === 0) return new Map();
    const rows = await this.views
      .selectFrom('accounts')
      .select(['holder_id', 'minutes'])
      .where('timebank_id', '=', timebankId)
      .where('account_id', 'in', members.map(memberAccount))
      .execute();
    return new Map(rows.map(({ holder_id, minutes }) => [holder_id ?? '', minutes]));
  }

  /** What each gave from a day on: hours at activities, and help to others. What was reversed was not given. */
  private async gaveLately(timebankId: string, members: readonly string[], from: CalendarDate) {
    if (members.length === 0) return new Map<string, Minutes>();
    const rows = await this.views
      .selectFrom('accounts as a')
      .innerJoin('entries as e', 'e.credit', 'a.account')
      .innerJoin('strands as s', 's.strand', 'e.strand')
      .select(['a.holder_id', 'e.minutes'])
      .where('a.timebank_id', '=', timebankId)
      .where('a.account_id', 'in', members.map(memberAccount))
      .where('e.day', '>=', dayNumber(from))
      .where('e.reversed_by', 'is', null)
      .where('s.kind', 'in', ['hours', 'exchange'])
      .execute();
    const gave = new Map<string, Minutes>();
    for (const { holder_id, minutes } of rows) gave.set(holder_id ?? '', (gave.get(holder_id ?? '') ?? 0) + minutes);
    return gave;
  }

  private help(timebankId: string) {
    return this.views.selectFrom('help').selectAll('help').where('help.timebank_id', '=', timebankId);
  }
}
