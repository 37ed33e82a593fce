import type { StoredEvent } from '@awr/event-store';
import type { CalendarDate, Minutes } from '@awr/kernel';
import { type AccountId, memberOf } from '@awr/ledger';
import type { Notice, NoticeKind } from './notice';

/** What the rules below look at in an event. Words, names and notes are not among it. */
interface Told {
  readonly debit?: AccountId;
  readonly credit?: AccountId;
  readonly member?: AccountId;
  readonly accountId?: AccountId;
  readonly memberId?: string;
  readonly minutes?: Minutes;
  readonly endsOn?: CalendarDate;
  readonly fromTimebankId?: string;
  readonly toTimebankId?: string;
  readonly lines?: readonly { readonly helper: AccountId; readonly helped: AccountId }[];
  readonly agreed?: readonly { readonly parties: readonly AccountId[] }[];
  readonly counts?: boolean;
}

interface Rule {
  readonly kind: NoticeKind;
  /** The accounts whose members are told; those of venues, the pot and clearing have nobody to tell. */
  readonly whose: (told: Told) => readonly (AccountId | undefined)[];
}

const receiver = ({ credit }: Told) => [credit];
const payer = ({ debit }: Told) => [debit];
const claimant = ({ member }: Told) => [member];
const holder = ({ accountId }: Told) => [accountId];

/** Which events lead to a notice, of what, for whom. Whoever did it themselves knows already, and is not told. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  HoursRecorded: [{ kind: 'hours', whose: receiver }],
  HoursConfirmed: [{ kind: 'hours', whose: receiver }],
  CreditsGiven: [{ kind: 'gift', whose: receiver }],
  PotGranted: [{ kind: 'grant', whose: receiver }],
  CreditsSpent: [{ kind: 'spent', whose: payer }],
  HoldSettled: [{ kind: 'spent', whose: payer }],
  HelpExchanged: [
    { kind: 'help-given', whose: receiver },
    { kind: 'help-received', whose: payer },
  ],
  CreditsReceivedFromTimebank: [{ kind: 'received', whose: receiver }],
  CreditsReturned: [{ kind: 'returned', whose: receiver }],
  EntryReversed: [{ kind: 'reversed', whose: ({ debit, credit }) => [debit, credit] }],
  HoursDeclined: [{ kind: 'claim-declined', whose: claimant }],
  ClaimLapsed: [{ kind: 'claim-lapsed', whose: claimant }],
  ExchangeProposed: [{ kind: 'exchange-waiting', whose: yetToAgree }],
  HoldLapsed: [{ kind: 'hold-lapsed', whose: holder }],
  ExpiryNoticeGiven: [{ kind: 'expiry-ahead', whose: holder }],
  CreditsExpired: [{ kind: 'expired', whose: payer }],
  DisputeResolved: [{ kind: 'dispute-resolved', whose: ({ memberId }) => [memberId && `member:${memberId}`] as never }],
};

/** The types of all events that somebody is told of. */
export const TOLD_OF = Object.keys(RULES);

export function noticesOf(event: StoredEvent): Notice[] {
  const { timebankId } = event.metadata;
  if (timebankId === undefined) return [];
  const told = event.data as Told;
  const partnerId = told.fromTimebankId ?? told.toTimebankId;
  return (RULES[event.type] ?? []).flatMap(({ kind, whose }) =>
    membersAmong(whose(told)).map((memberId) => ({
      ...{ eventId: event.id, timebankId, memberId, kind, minutes: told.minutes ?? 0 },
      ...(told.endsOn !== undefined && { day: told.endsOn }),
      ...(partnerId !== undefined && { partnerId }),
    })),
  );
}

function membersAmong(accounts: readonly (AccountId | undefined)[]): string[] {
  const members = accounts.map((account) => account && memberOf(account));
  return [...new Set(members.filter((member) => member !== undefined && member !== ''))] as string[];
}

function yetToAgree({ lines = [], agreed = [], counts = false }: Told): AccountId[] {
  if (counts) return [];
  const have = new Set(agreed.flatMap(({ parties }) => parties));
  return lines.flatMap(({ helper, helped }) => [helper, helped]).filter((party) => !have.has(party));
}
