import { hours } from '@awr/kernel';
import { POT } from '../domain/account-id';
import {
  carys,
  cinema,
  giveCredits,
  nia,
  openedAccounts,
  owain,
  recordHours,
  reverseEntry,
  spendCredits,
} from '../testing';
import { sealedAs } from './viewed-ledgers';

const choir = { groupId: 'choir', organisationId: 'menter', category: 'music', recordedBy: 'token:choir' };
const bowls = { groupId: 'bowls', organisationId: 'menter', category: 'sport' };
const film = { offerId: 'film', people: { adults: 1, under16s: 1 }, note: sealedAs('nia', 'pen-blwydd') };

/** Entries 1 to 8 of a ledger: what the specs of its read models look at. */
export const aSummer = [
  ...openedAccounts,
  recordHours(nia, hours(3), { ...choir, on: '2025-06-01' }),
  recordHours(owain, hours(2), { ...choir, on: '2025-07-05', approvedBy: 'token:lead', activityId: 'concert' }),
  recordHours(nia, hours(1), { ...bowls, on: '2025-06-30' }),
  giveCredits(nia, owain, 30, { on: '2025-07-06' }),
  giveCredits(owain, POT, 15, { on: '2025-07-07' }),
  spendCredits(nia, cinema, hours(2), { ...film, on: '2025-07-08' }),
  recordHours(carys, hours(5), { on: '2025-08-01' }),
  reverseEntry('e-000003', { reason: 'did-not-happen', on: '2025-08-02' }),
] as const;
