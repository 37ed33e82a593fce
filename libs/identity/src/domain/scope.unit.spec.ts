import { type Actor, ROLES, type Role } from '@awr/kernel';
import { aber, dyffryn, foodBank, leisureCentre, nia, owain } from '../testing/builders';
import {
  changesNothing,
  isEverywhere,
  mayActForMember,
  mayActForOrganisation,
  mayActForVenue,
  mayGrant,
  maySeeMember,
  maySeeTimebank,
} from './scope';

const actor = (roles: Role[], bound: Omit<Partial<Actor>, 'id' | 'roles'> = {}): Actor => ({
  id: 'token:1',
  roles,
  ...bound,
});

const of = {
  administrator: actor(['administrator']),
  administratorOfDyffryn: actor(['administrator'], { timebankId: dyffryn }),
  auditor: actor(['auditor']),
  auditorOfDyffryn: actor(['auditor'], { timebankId: dyffryn }),
  relay: actor(['relay']),
  funderOfDyffryn: actor(['funder'], { timebankId: dyffryn }),
  broker: actor(['broker'], { timebankId: dyffryn }),
  organisation: actor(['organisation'], { timebankId: dyffryn, organisationId: foodBank }),
  venue: actor(['venue'], { timebankId: dyffryn, venueId: leisureCentre }),
  member: actor(['member'], { timebankId: dyffryn, memberId: nia }),
  nobody: actor([], { timebankId: dyffryn }),
  // No such token can be issued; should one ever turn up, it opens nothing.
  brokerOfNothing: actor(['broker']),
};
type Who = keyof typeof of;
const everybody = Object.keys(of) as Who[];

/** Holds for those named, and for nobody else. */
function only(allowed: readonly Who[], may: (actor: Actor) => boolean): void {
  expect(everybody.filter((who) => may(of[who]))).toEqual(everybody.filter((who) => allowed.includes(who)));
}

const desks: Who[] = ['organisation', 'venue', 'member'];
const ofDyffryn: Who[] = ['administratorOfDyffryn', 'auditorOfDyffryn', 'broker', 'funderOfDyffryn', ...desks];

describe('whose data an actor may see and act on', () => {
  it('a timebank is there for those it is about, and for those who work for all', () => {
    only([...ofDyffryn, 'administrator', 'auditor', 'relay'], (by) => maySeeTimebank(by, dyffryn));
    only(['administrator', 'auditor', 'relay'], (by) => maySeeTimebank(by, aber));
    only(['administrator', 'auditor', 'relay'], isEverywhere);
  });

  it('auditors, funders and relays change nothing', () => {
    only(['auditor', 'auditorOfDyffryn', 'relay', 'funderOfDyffryn', 'nobody'], changesNothing);
    expect(changesNothing(actor(['auditor', 'broker'], { timebankId: dyffryn }))).toBe(false);
  });

  it('for a member act the broker, an administrator and the member', () => {
    const brokers: Who[] = ['administrator', 'administratorOfDyffryn', 'broker'];
    only([...brokers, 'member'], (by) => mayActForMember(by, { timebankId: dyffryn, memberId: nia }));
    only(brokers, (by) => mayActForMember(by, { timebankId: dyffryn, memberId: owain }));
    only(['administrator'], (by) => mayActForMember(by, { timebankId: aber, memberId: nia }));
  });

  it('what is a member’s is also seen by auditors', () => {
    const seeing: Who[] = ['administrator', 'administratorOfDyffryn', 'broker', 'auditor', 'auditorOfDyffryn'];
    only([...seeing, 'member'], (by) => maySeeMember(by, { timebankId: dyffryn, memberId: nia }));
    only(['administrator', 'auditor'], (by) => maySeeMember(by, { timebankId: aber, memberId: nia }));
  });

  it('for an organisation or a venue acts its own desk, or who runs the timebank', () => {
    const brokers: Who[] = ['administrator', 'administratorOfDyffryn', 'broker'];
    only([...brokers, 'organisation'], (by) =>
      mayActForOrganisation(by, { timebankId: dyffryn, organisationId: foodBank }),
    );
    only([...brokers, 'venue'], (by) => mayActForVenue(by, { timebankId: dyffryn, venueId: leisureCentre }));
    only(['administrator'], (by) => mayActForVenue(by, { timebankId: aber, venueId: leisureCentre }));
    only(brokers, (by) => mayActForVenue(by, { timebankId: dyffryn, venueId: foodBank }));
  });

  it('an id without its role is nothing', () => {
    const visitor = actor(['venue'], { timebankId: dyffryn, venueId: leisureCentre, memberId: nia });
    expect(mayActForMember(visitor, { timebankId: dyffryn, memberId: nia })).toBe(false);
  });
});

describe('who may give out which powers', () => {
  it('powers over all timebanks: only an administrator of all', () => {
    for (const role of ['administrator', 'auditor', 'relay'] as const) {
      only(['administrator'], (by) => mayGrant(by, { roles: [role] }));
    }
  });

  it('powers over one: an administrator all of them, the broker those of desks, members and funders', () => {
    const brokersGrant: readonly Role[] = ['organisation', 'venue', 'member', 'funder'];
    for (const role of ROLES) {
      const brokers: Who[] = brokersGrant.includes(role) ? ['broker'] : [];
      only(['administrator', 'administratorOfDyffryn', ...brokers], (by) =>
        mayGrant(by, { roles: [role], timebankId: dyffryn }),
      );
    }
    only(['administrator'], (by) => mayGrant(by, { roles: ['member'], timebankId: aber }));
    only(['administrator', 'administratorOfDyffryn'], (by) =>
      mayGrant(by, { roles: ['member', 'broker'], timebankId: dyffryn }),
    );
  });
});
