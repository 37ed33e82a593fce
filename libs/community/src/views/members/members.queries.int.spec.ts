import { describeOnEachDatabase } from '../../../../../test/support/views-places';
import { memberLeft, personErased } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { ViewedCommunity } from '../../test-support/viewed-community';
import { aMember, aberTimebank, dyffryn } from '../../testing';
import { PlaceGone, type Page } from '../paging/page';
import type { MemberView } from './member-view';
import { MemberQueries } from './members.queries';

const people = [
  ['DYF0001', 'Nia', 'Tŵr'],
  ['DYF0002', 'Owain', 'Jones'],
  ['DYF0003', 'Anne-Marie', 'O’Brien'],
  ['DYF0004', 'Ann', 'Jones'],
  ['DYF0005', 'Ann', 'Jones'],
] as const;
const membersOfDyffryn = people.map(([number, givenName, familyName]) => aMember({ number, givenName, familyName }));
const aMemberOfAber = aMember({ timebankId: aberTimebank, number: 'DYF0001', givenName: 'Nia', familyName: 'Aber' });
const idOf = (number: string) => memberIdOf(dyffryn, number);

describeOnEachDatabase('members', (database) => {
  let community: ViewedCommunity;
  let members: MemberQueries;
  beforeEach(async () => {
    community = await ViewedCommunity.in(database);
    members = new MemberQueries(community.views);
    await community.start();
    await community.happened(...[...membersOfDyffryn, aMemberOfAber].map((event) => community.seals.sealed(event)));
  });
  afterEach(() => community.close());

  const left = (number: string) =>
    community.happened(memberLeft({ memberId: idOf(number), timebankId: dyffryn, on: '2025-09-13', reason: 'moved' }));
  const erased = (number: string) => community.happened(personErased({ memberId: idOf(number), timebankId: dyffryn }));
  const numbersFound = async (search: string) => numbers(await members.list(dyffryn, { search }));

  it('are listed by family name, given name and number, of one timebank only', async () => {
    expect(numbers(await members.list(dyffryn))).toEqual(['DYF0004', 'DYF0005', 'DYF0002', 'DYF0003', 'DYF0001']);
    expect((await members.list(aberTimebank)).items).toMatchObject([{ number: 'DYF0001', familyName: 'Aber' }]);
  });

  it('are found by any part of a name or number', async () => {
    expect(await numbersFound('TWR')).toEqual(['DYF0001']);
    expect(await numbersFound('jones ow')).toEqual(['DYF0002']);
    expect(await numbersFound('obrien')).toEqual(['DYF0003']);
    expect(await numbersFound('anne marie')).toEqual(['DYF0003']);
    expect(await numbersFound('dyf-0004')).toEqual(['DYF0004']);
    expect(await numbersFound('Ann')).toEqual(['DYF0004', 'DYF0005', 'DYF0003']);
    expect(await numbersFound('nobody')).toEqual([]);
    expect(await numbersFound(' ')).toHaveLength(5);
  });

  it('are found by their ids, each once, in their own timebank only', async () => {
    const ids = [idOf('DYF0001'), idOf('DYF0002'), idOf('DYF0001'), memberIdOf(aberTimebank, 'DYF0001')];
    const found = [...(await members.among(dyffryn, ids)).values()];
    expect(found.map(({ number }) => number).sort()).toEqual(['DYF0001', 'DYF0002']);
    expect((await members.among(dyffryn, [])).size).toBe(0);
  });

  it('are listed by status', async () => {
    await left('DYF0002');
    expect(numbers(await members.list(dyffryn, { status: 'left' }))).toEqual(['DYF0002']);
    expect(numbers(await members.list(dyffryn, { status: 'joined', search: 'jones' }))).toEqual(['DYF0004', 'DYF0005']);
  });

  it('come in pages, each once', async () => {
    const pages: Page<MemberView>[] = [await members.list(dyffryn, { limit: 2 })];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await members.list(dyffryn, { limit: 2, after: next }));
    }
    expect(pages.map(numbers)).toEqual([['DYF0004', 'DYF0005'], ['DYF0002', 'DYF0003'], ['DYF0001']]);
  });

  it('say where the next page begins without a name', async () => {
    const { next } = await members.list(dyffryn, { limit: 1 });
    expect(next).toContain(idOf('DYF0004'));
    expect(next).not.toMatch(/jones/i);
  });

  it('do not go on from whoever was erased meanwhile, but from those who are at the end', async () => {
    const { next } = await members.list(dyffryn, { limit: 1 });
    await erased('DYF0004');
    await expect(members.list(dyffryn, { after: next ?? '' })).rejects.toThrow(PlaceGone);

    await erased('DYF0005');
    const both = await members.list(dyffryn, { status: 'erased', limit: 1 });
    expect(numbers(both)).toEqual(['DYF0004']);
    expect(numbers(await members.list(dyffryn, { after: both.next ?? '' }))).toEqual(['DYF0005']);
  });

  it('do not go on from another timebank’s member, nor from nobody', async () => {
    const { next } = await members.list(dyffryn, { limit: 1 });
    await expect(members.list(aberTimebank, { after: next ?? '' })).rejects.toThrow(PlaceGone);
    await expect(members.list(dyffryn, { after: 'nowhere' })).rejects.toThrow(PlaceGone);
  });

  it('are found by id and by number, within their timebank', async () => {
    expect(await members.byId(dyffryn, idOf('DYF0001'))).toMatchObject({ givenName: 'Nia', missingContact: 'phone' });
    expect(await members.byNumber(dyffryn, 'dyf 0002')).toMatchObject({ givenName: 'Owain', revision: 1 });
    expect(await members.byId(aberTimebank, idOf('DYF0002'))).toBeUndefined();
    expect(await members.byNumber(aberTimebank, 'DYF0002')).toBeUndefined();
  });

  it('tell the ids of many numbers at once', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => `nobody${index}`);
    const ids = await members.idsByNumber(dyffryn, ['dyf-0001', 'DYF0001', ...many, 'DYF0005']);
    expect([...ids]).toEqual([
      ['DYF0001', idOf('DYF0001')],
      ['DYF0005', idOf('DYF0005')],
    ]);
  });

  it('get the next number, after those who left and those who were erased', async () => {
    expect(await members.nextNumber(dyffryn, 'dyf')).toBe('DYF0006');
    await erased('DYF0005');
    expect(await members.nextNumber(dyffryn, 'DYF')).toBe('DYF0006');
    expect(await members.nextNumber(aberTimebank, 'DYF')).toBe('DYF0002');
    expect(await members.nextNumber(dyffryn, 'ABC')).toBe('ABC0001');
  });
});

function numbers({ items }: Page<MemberView>): string[] {
  return items.map(({ number }) => number);
}
