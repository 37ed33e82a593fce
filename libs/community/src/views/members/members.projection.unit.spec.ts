import { projectionTest } from '@awr/projections';
import { memberDetailsChanged, memberLeft, personErased } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { PlainSeals, aMember, dyffryn } from '../../testing';
import { membersProjection } from './members.projection';

const nia = { memberId: memberIdOf(dyffryn, 'DYF0001'), timebankId: dyffryn };
const niaJoined = aMember({
  email: 'nia@example.org',
  phone: '07700 900001',
  notes: 'Print mawr',
  ageBand: '65-74',
  area: 'SY20',
  birthday: '--05-14',
});
const niasRow = {
  timebank_id: dyffryn,
  member_id: nia.memberId,
  number: 'DYF0001',
  given_name: 'Nia',
  family_name: 'Gruffydd',
  sort_key: 'gruffydd\u0001nia\u0001dyf0001',
  search: 'nia gruffydd dyf0001',
  language: 'cy',
  contact_by: 'phone',
  email: 'nia@example.org',
  phone: '07700 900001',
  address: null,
  notes: 'Print mawr',
  age_band: '65-74',
  area: 'SY20',
  birthday: '--05-14',
  joined_on: '2024-02-27',
  status: 'joined',
  left_on: null,
  reason_left: null,
  merged_into: null,
  revision: 0,
} as const;

describe('the view of members', () => {
  const seals = new PlainSeals();
  const view = projectionTest(membersProjection(seals));
  const joined = view.given(seals.sealed(niaJoined));

  it('has names and contacts in plain', () => joined.thenRows('members', [niasRow]));

  it('has details as they were said last, and finds the member by them', () =>
    joined
      .when(
        seals.sealed(
          memberDetailsChanged({ ...nia, familyName: 'Parry-Tŵr', email: null, language: 'en', contactBy: 'post' }),
        ),
      )
      .thenRows('members', [
        {
          ...niasRow,
          family_name: 'Parry-Tŵr',
          sort_key: 'parrytwr\u0001nia\u0001dyf0001',
          search: 'nia parrytwr dyf0001',
          email: null,
          language: 'en',
          contact_by: 'post',
          revision: 1,
        },
      ]));

  it('has no birthday any more once it was taken away', () =>
    joined
      .when(seals.sealed(memberDetailsChanged({ ...nia, birthday: null })))
      .thenRows('members', [{ ...niasRow, birthday: null, revision: 1 }]));

  it('keeps those who left, with when and why', () =>
    joined
      .when(memberLeft({ ...nia, on: '2025-09-13', reason: 'moved' }))
      .thenRows('members', [{ ...niasRow, status: 'left', left_on: '2025-09-13', reason_left: 'moved', revision: 1 }]));

  it('can’t go on from a change to somebody who never joined', () =>
    view.given(memberDetailsChanged({ ...nia, language: 'en' })).thenFails(/never joined/));
});

describe('a person who was erased', () => {
  const emptied = {
    ...niasRow,
    given_name: '',
    family_name: '',
    sort_key: '\u{10FFFF}\u0001dyf0001',
    search: 'dyf0001',
    email: null,
    phone: null,
    notes: null,
    age_band: null,
    area: null,
    birthday: null,
    status: 'erased',
    revision: 1,
  } as const;

  it('has nothing personal left in the view, but still the number', () => {
    const seals = new PlainSeals();
    return projectionTest(membersProjection(seals))
      .given(seals.sealed(niaJoined))
      .when(personErased(nia))
      .thenRows('members', [emptied]);
  });

  it('is the same where the view is built anew after the key is gone', () => {
    const seals = new PlainSeals();
    seals.forget(nia.memberId);
    return projectionTest(membersProjection(seals))
      .given(seals.sealed(niaJoined))
      .when(personErased(nia))
      .thenRows('members', [emptied]);
  });

  it('shows no name from the moment the key is gone', async () => {
    const seals = new PlainSeals();
    seals.forget(nia.memberId);
    const [row] = await projectionTest(membersProjection(seals)).given(seals.sealed(niaJoined)).rows('members');
    expect(row).toMatchObject({ given_name: '', family_name: '', email: null, search: 'dyf0001', status: 'joined' });
  });
});
