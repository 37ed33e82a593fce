import type { CalendarDate, Minutes } from '@awr/kernel';
import type { AccountId, ExchangeLine } from '@awr/ledger';
import type { NoticeKind } from './notice';

/** What the rules below look at in an event. Words, names and notes are not among it. */
export interface Told {
  readonly debit?: AccountId;
  readonly credit?: AccountId;
  readonly member?: AccountId;
  readonly members?: readonly AccountId[];
  readonly accountId?: AccountId;
  readonly memberId?: string;
  readonly minutes?: Minutes;
  readonly endsOn?: CalendarDate;
  readonly on?: CalendarDate;
  readonly fromTimebankId?: string;
  readonly toTimebankId?: string;
  readonly lines?: readonly ExchangeLine[];
  readonly agreed?: readonly { readonly parties: readonly AccountId[] }[];
  readonly parties?: readonly AccountId[];
  readonly party?: AccountId;
  readonly counts?: boolean;
  readonly correctedBy?: string;
  readonly reason?: unknown;
  readonly mergedInto?: AccountId;
  readonly claimId?: string;
  readonly exchangeId?: string;
  readonly holdId?: string;
  readonly helpId?: string;
}

export interface Rule {
  readonly kind: NoticeKind | ((told: Told) => NoticeKind);
  /** The accounts whose members are told; those of venues, the pot and clearing have nobody to tell. */
  readonly whose: (told: Told) => readonly (AccountId | undefined)[];
  /** For each of them; where left out, the event's own minutes. */
  readonly minutes?: (told: Told, whose: AccountId) => Minutes;
  /** The day that it says. */
  readonly day?: (told: Told) => CalendarDate | undefined;
  /** True where nobody does it, so that also whoever's request it came with has to be told. */
  readonly byItself?: true;
  /** True where it says that something waits, which may be over before anybody is told. */
  readonly waits?: true;
}

const receiver = ({ credit }: Told) => [credit];
const payer = ({ debit }: Told) => [debit];
const both = ({ debit, credit }: Told) => [debit, credit];
const claimant = ({ member }: Told) => [member];
const holder = ({ accountId }: Told) => [accountId];
const everybody = ({ members = [] }: Told) => members;

/**
 * Which events lead to a notice, of what, for whom. Whoever did it knows already, and is not told (see `noticesOf`): so the
 * payer of a gift is told of it only where somebody else recorded it.
 */
export const RULES: Readonly<Record<string, readonly Rule[]>> = {
  HoursRecorded: [{ kind: 'hours', whose: receiver }],
  HoursConfirmed: [{ kind: 'hours', whose: receiver }],
  CreditsGiven: [
    { kind: 'gift', whose: receiver },
    { kind: 'given', whose: payer },
  ],
  PotGranted: [{ kind: 'grant', whose: receiver }],
  CreditsSpent: [{ kind: 'spent', whose: payer }],
  HelpExchanged: [
    { kind: 'help-given', whose: receiver },
    { kind: 'help-received', whose: payer },
  ],
  EntryReversed: [{ kind: ({ correctedBy }) => (correctedBy === undefined ? 'reversed' : 'corrected'), whose: both }],

  CreditsSentToTimebank: [{ kind: 'sent', whose: payer }],
  CreditsReceivedFromTimebank: [{ kind: 'received', whose: receiver, byItself: true }],
  CreditsReturned: [{ kind: 'returned', whose: receiver, byItself: true }],

  HoursClaimed: [{ kind: 'claim-waiting', whose: claimant, waits: true }],
  HoursDeclined: [{ kind: 'claim-declined', whose: claimant }],
  ClaimWithdrawn: [{ kind: 'claim-withdrawn', whose: claimant }],
  ClaimLapsed: [{ kind: 'claim-lapsed', whose: claimant, byItself: true }],

  ExchangeProposed: [
    { kind: 'help-given-waiting', whose: yetToAgreeAs('helper'), minutes: asA('helper'), day: onTheDay, waits: true },
    {
      kind: 'help-received-waiting',
      whose: yetToAgreeAs('helped'),
      minutes: asA('helped'),
      day: onTheDay,
      waits: true,
    },
  ],
  ExchangeDeclined: [{ kind: 'exchange-declined', whose: othersThanWhoDeclined }],
  ExchangeWithdrawn: [{ kind: 'exchange-withdrawn', whose: everybody }],
  ExchangeLapsed: [{ kind: 'exchange-lapsed', whose: everybody, byItself: true }],

  CreditsHeld: [{ kind: 'booked', whose: holder, waits: true }],
  HoldSettled: [{ kind: 'spent', whose: payer }],
  HoldReleased: [{ kind: 'booking-cancelled', whose: holder }],
  HoldLapsed: [{ kind: 'hold-lapsed', whose: holder, byItself: true }],

  HelpOffered: [{ kind: 'help-posted', whose: poster, waits: true }],
  HelpRequested: [{ kind: 'help-posted', whose: poster, waits: true }],
  HelpChanged: [{ kind: 'help-changed', whose: poster }],
  HelpWithdrawn: [{ kind: 'help-ended', whose: poster }],
  HelpClosed: [{ kind: 'help-ended', whose: poster }],

  ExpiryNoticeGiven: [{ kind: 'expiry-ahead', whose: holder, day: ({ endsOn }) => endsOn, byItself: true }],
  CreditsExpired: [{ kind: 'expired', whose: payer, byItself: true }],

  DisputeOpened: [{ kind: 'disputed', whose: concerned }],
  DisputeResolved: [{ kind: 'dispute-resolved', whose: concerned }],

  AccountLimitsSet: [{ kind: 'limits-changed', whose: holder }],
  AccountLocked: [{ kind: 'locked', whose: unlessTheyDied }],
  AccountUnlocked: [{ kind: 'unlocked', whose: holder }],
  AccountClosed: [{ kind: 'merged', whose: ({ mergedInto }) => [mergedInto] }],
};

/** Somebody may have helped on one line and been helped on another. */
type Side = 'helper' | 'helped';

function yetToAgreeAs(side: Side) {
  return ({ lines = [], agreed = [], counts = false }: Told): AccountId[] => {
    if (counts) return [];
    const have = new Set(agreed.flatMap(({ parties }) => parties));
    return lines.map((line) => line[side]).filter((party) => !have.has(party));
  };
}

function asA(side: Side) {
  return ({ lines = [] }: Told, party: AccountId): Minutes =>
    lines.filter((line) => line[side] === party).reduce((sum, { minutes }) => sum + minutes, 0);
}

function onTheDay({ on }: Told): CalendarDate | undefined {
  return on;
}

/** Also where the broker noted it: they said so themselves. */
function othersThanWhoDeclined({ members = [], party }: Told): AccountId[] {
  return members.filter((member) => member !== party);
}

function poster({ memberId = '' }: Told): AccountId[] {
  return [`member:${memberId}`];
}

/** Older events name one side only. */
function concerned({ members, memberId }: Told): readonly AccountId[] {
  return members ?? (memberId === undefined ? [] : [`member:${memberId}`]);
}

function unlessTheyDied({ accountId, reason }: Told): (AccountId | undefined)[] {
  return reason === 'died' ? [] : [accountId];
}
