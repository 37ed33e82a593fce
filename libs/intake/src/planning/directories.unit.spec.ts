import { memberIdOf } from '@awr/community';
import { isProblem } from '../problems/problem';
import { MemberDirectory } from './member-directory';
import { NameDirectory } from './name-directory';

describe('finding a group by name', () => {
  const groups = new NameDirectory<string>();
  for (const name of ['Café shifts', 'Côr y Tŵr', 'Gardd Gymunedol', 'Choir', 'Chair']) groups.enter(name, name);

  it.each([
    ['CAFÉ  SHIFTS', 'Café shifts'],
    ['cafe shifts', 'Café shifts'],
    ['Cafe\u0301 shifts', 'Café shifts'],
    ['cor y twr', 'Côr y Tŵr'],
    ['Café', undefined],
    ['', undefined],
  ])('%s is %s', (name, group) => expect(groups.find(name)).toBe(group));

  it.each([
    ['Gardd Gymunedoll', 'Gardd Gymunedol'],
    ['Cor y T?r', 'Côr y Tŵr'],
    ['C?r y T?r', 'Côr y Tŵr'],
    ['Choirs', 'Choir'],
    ['Chor', 'Choir'],
    ['Chxir', undefined],
    ['Knitting?', undefined],
  ])('asks for %s whether %s was meant', (name, meant) => expect(groups.nearest(name)).toBe(meant));
});

describe('finding a member', () => {
  const timebankId = '4aa98b62-9266-5b91-9e79-018c5f14b779';
  const directory = new MemberDirectory(timebankId, new Map([['T9', { status: 'erased', timebankId }]]));
  directory.enter({ number: 'T0001', givenName: 'Nia', familyName: 'Williams' });
  directory.enter({ number: 'T0002', givenName: 'Owain', familyName: 'Rhys' });
  directory.enter({ number: 'T0003', givenName: 'Owain', familyName: 'Rhys' });
  directory.enter({ number: '0017', givenName: 'Mair' });

  const told = (text: string) => {
    const found = directory.find(text);
    return isProblem(found) ? found.reason : [found.number, found.by];
  };

  it.each([
    ['t 0001', ['T0001', undefined]],
    ['Nia Williams', ['T0001', 'name']],
    ['williams, nia', ['T0001', 'name']],
    ['Nia Williams (T0001)', ['T0001', undefined]],
    ['T0002 - Owain Rhys', ['T0002', undefined]],
    ['17', ['0017', 'number-without-zeros']],
    ['Owain Rhys', 'member-name-shared'],
    ['TOOO1', 'member-meant'],
    ['T0004', 'member-unknown'],
    ['T9', 'number-erased'],
    ['', 'member-missing'],
  ])('%s is %s', (text, found) => expect(told(text)).toEqual(found));

  it('gives the id that the number has', () => {
    expect(directory.find('T0001')).toMatchObject({ memberId: memberIdOf(timebankId, 'T0001') });
  });
});
