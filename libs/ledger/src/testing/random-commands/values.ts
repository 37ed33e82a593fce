import * as fc from 'fast-check';
import { instant } from '@awr/kernel';
import { memberAccount } from '../../domain/account-id';
import { type EntryId, entryId } from '../../domain/entry-id';
import { carys, cinema, nia, owain, today } from '../builders';

/** Where a ledger stands, so that commands speak of what is there and not only of what is not. */
export interface Around {
  /** The number of the newest entry; commands name this one or some before and after it. */
  readonly newestEntry: number;
  /** The same of claims and of exchanges. */
  readonly newestClaim: number;
  readonly newestExchange: number;
  /** Of the policy in force; commands bring older ones, and some newer ones. */
  readonly policyRevision: number;
}

/** Nothing but that a ledger is short. */
export const somewhere: Around = { newestEntry: 40, newestClaim: 6, newestExchange: 3, policyRevision: 28 };

/** How far back from the newest entry commands reach. */
const REACH = 40;

// Few accounts and small amounts, so that commands meet each other's effects; and some of everything that is wrong.
export const anyAccount = fc.constantFrom(nia, owain, carys, memberAccount('dilys'), cinema, 'issuing', 'pot');
/** Accounts of people who were recorded twice, which end in somebody else's: there is always another. */
export const twins = fc.nat(60).map((number) => memberAccount(`twin-${number}`));
const regulars = fc.constantFrom(nia, owain, carys);
export const members = fc.oneof(
  { weight: 16, arbitrary: regulars },
  { weight: 2, arbitrary: twins },
  { weight: 2, arbitrary: anyAccount },
);
export const membersOrPot = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(nia, owain, carys, 'pot') }, anyAccount);
export const venues = mostly(fc.constant(cinema), anyAccount, 9);
export const minutes = mostly(
  fc.integer({ min: 1, max: 240 }),
  fc.constantFrom(0, -1, 1.5, 2 ** 53, 525_600_000, Number.NaN),
);
export const days = mostly(
  fc.constantFrom('2025-01-31', '2025-02-28', '2025-06-30', '2025-08-31', '2025-09-13', today),
  fc.constantFrom('2025-09-15', '2025-02-31', 'yesterday'),
);
const limit = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 600 }) }, fc.constantFrom(-60, 0.5));
const cap = perhaps(limit.map((most) => most * 3));
const half = perhaps(limit.map((soft) => Math.trunc(soft / 2)));
export const limits = fc.record({
  creditLimitMinutes: limit,
  capMinutes: cap,
  softCreditLimitMinutes: half,
  softCapMinutes: half,
});
export const ownLimits = {
  creditLimitMinutes: perhaps(limit),
  capMinutes: cap,
  softCreditLimitMinutes: half,
  softCapMinutes: half,
};
export const people = mostly(
  fc.record({ adults: fc.nat(3), under16s: fc.nat(3) }),
  fc.constant({ adults: 1, under16s: -1 }),
  9,
);

/** Who asks: everybody whose role lets them record something. */
export const actors = fc.constantFrom('token:broker', 'token:organisation', 'token:venue', 'token:nia', 'operator');
const organisations = fc.constantFrom('menter', 'eglwys', undefined);
const batches = fc.constantFrom('register-1', 'register-2', undefined, undefined);
/** Over some days, a few minutes each: what holds are placed and lapse in. */
export const moments = fc.nat(5000).map((minute) => instant(Date.UTC(2025, 8, 14) * 1000 + minute * 60_000_000));
/** The account of whoever records: mostly of somebody who has no part in anything else. */
const recorders = mostly(fc.constant(memberAccount('the-broker')), fc.constantFrom(nia, owain), 3);
export const about = {
  ...{ today: fc.constant(today), on: days, recordedBy: actors, at: moments },
  recorderAccount: recorders,
};
/** What is said of hours, besides. */
export const ofHours = fc
  .record({ organisationId: organisations, batchId: batches, byBroker: fc.boolean() })
  .map(known);

export function entryIds({ newestEntry }: Around): fc.Arbitrary<EntryId> {
  const near = fc.integer({ min: Math.max(1, newestEntry - REACH), max: newestEntry + 2 }).map(entryId);
  return mostly(near, fc.constantFrom<EntryId[]>('e-000000', 'e-1'));
}

/** Ids of what is counted, near the newest; and some that are none. */
export function idsNear<Id extends string>(newest: number, idOf: (number: number) => Id): fc.Arbitrary<Id> {
  const near = fc.integer({ min: Math.max(1, newest - 12), max: newest + 1 }).map(idOf);
  return mostly(near, fc.constantFrom<Id[]>(idOf(0), `${idOf(1)}0` as Id, 'x' as Id));
}

/** Without what is undefined: a command has no such fields. */
function known<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}

export function type<Type extends string>(name: Type): fc.Arbitrary<Type> {
  return fc.constant(name);
}

export function perhaps<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { nil: null });
}

/** The usual so many times as often as the unusual. */
export function mostly<Usual, Unusual>(
  usual: fc.Arbitrary<Usual>,
  unusual: fc.Arbitrary<Unusual>,
  times = 20,
): fc.Arbitrary<Usual | Unusual> {
  return fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: unusual });
}
