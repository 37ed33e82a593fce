import { communityTesting } from '@awr/community';
import { type DomainEvent, isRefusal } from '@awr/kernel';
import { entryId, type LedgerCommand, ledgerDecider, type LedgerEvent, memberAccount, venueAccount } from '@awr/ledger';

const { aGroup, aMember, anOrganisation, aTimebank, aVenue, dyffryn } = communityTesting;

export const AREAS = ['SY20', 'SY21', 'LL36'] as const;
const BANDS = ['16-24', '45-54', '65-74', '85-and-over'] as const;
const CATEGORIES = ['garddio', 'cinio', undefined] as const;
const GROUPS = ['cor', 'clwb', 'garddwyr', undefined] as const;
const ORGANISATIONS: Readonly<Record<string, string>> = { cor: 'menter', clwb: 'eglwys', garddwyr: 'menter' };
const VENUES = ['sinema', 'pwll'] as const;
const DAYS = [
  '2024-05-03',
  '2025-03-31',
  '2025-04-01',
  '2025-06-15',
  '2025-06-16',
  '2025-12-31',
  '2026-02-28',
  '2026-03-31',
];
const TODAY = '2026-04-10';
const BY = 'token:broker';

/** A member of a made-up timebank, and what they gave for reports. */
export interface MadeUpMember {
  readonly memberId: string;
  readonly area?: string;
  readonly ageBand?: string;
}

export interface MadeUpTimebank {
  readonly timebankId: string;
  readonly members: readonly MadeUpMember[];
  readonly community: readonly DomainEvent[];
  readonly ledger: readonly LedgerEvent[];
}

/** A timebank that follows from chance: some members, and entries of all kinds that no rule refuses. */
export function madeUpTimebank(below: (end: number) => number, memberCount: number, commands: number): MadeUpTimebank {
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const joined = Array.from({ length: memberCount }, (_, n) => {
    const area = below(4) === 0 ? undefined : one(AREAS);
    const ageBand = below(3) === 0 ? undefined : one(BANDS);
    return aMember({
      number: `DYF${String(n + 1).padStart(4, '0')}`,
      ...(area !== undefined && { area }),
      ...(ageBand !== undefined && { ageBand }),
    });
  });
  const members = joined.map(({ data }) => ({
    memberId: data.memberId,
    ...(data.area !== undefined && { area: data.area }),
    ...(data.ageBand !== undefined && { ageBand: data.ageBand }),
  }));
  const seals = new communityTesting.PlainSeals();
  const community = [
    aTimebank(),
    ...['menter', 'eglwys'].map((organisationId) =>
      anOrganisation({ organisationId, name: { cy: organisationId, en: organisationId } }),
    ),
    ...Object.entries(ORGANISATIONS).map(([groupId, organisationId]) =>
      aGroup({ groupId, organisationId, name: { cy: groupId, en: groupId } }),
    ),
    ...VENUES.map((venueId) => aVenue({ venueId, name: { cy: venueId, en: venueId } })),
    ...joined.map((event) => seals.sealed(event)),
  ];
  return { timebankId: dyffryn, members, community, ledger: ledgerOf(below, members, commands) };
}

function ledgerOf(below: (end: number) => number, members: readonly MadeUpMember[], commands: number): LedgerEvent[] {
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const events: LedgerEvent[] = [];
  let state = ledgerDecider.initial();
  const ask = (command: LedgerCommand) => {
    const outcome = ledgerDecider.decide(command, state);
    if (isRefusal(outcome)) return;
    for (const event of outcome) state = ledgerDecider.evolve(state, event);
    events.push(...outcome);
  };
  const limits = { creditLimitMinutes: 120, capMinutes: null, softCreditLimitMinutes: null };
  ask({ type: 'OpenLedger', limits, policyRevision: 0 } as LedgerCommand);
  for (const { memberId } of members) ask({ type: 'OpenAccount', accountId: memberAccount(memberId) });
  for (const venueId of VENUES) ask({ type: 'OpenAccount', accountId: venueAccount(venueId) });
  for (let n = 0; n < commands; n++) {
    const about = { on: one(DAYS), today: TODAY, recordedBy: BY };
    const [someone, another] = [memberAccount(one(members).memberId), memberAccount(one(members).memberId)];
    const minutes = 1 + below(300);
    const dice = below(10);
    if (dice < 6) {
      const [groupId, category] = [one(GROUPS), one(CATEGORIES)];
      const organisationId = groupId && ORGANISATIONS[groupId];
      const at = {
        ...(groupId && { groupId }),
        ...(organisationId && { organisationId }),
        ...(category && { category }),
      };
      ask({ type: 'RecordHours', to: someone, minutes, ...at, ...about });
    } else if (dice < 7)
      ask({ type: 'GiveCredits', from: someone, to: below(4) === 0 ? 'pot' : another, minutes, ...about });
    else if (dice < 9) {
      const spent = { offerId: 'film', people: { adults: 1, under16s: 0 } };
      ask({ type: 'SpendCredits', from: someone, venue: venueAccount(one(VENUES)), minutes, ...spent, ...about });
    } else ask({ type: 'ReverseEntry', reverses: entryId(1 + below(n + 1)), reason: 'wrong-member', ...about });
  }
  return events;
}
