import { IsInt, IsString, validateSync } from 'class-validator';
import { keepKnownChecks } from './known-checks';

class Walk {
  @IsString()
  place = 'Dyfi';
}

class LongWalk extends Walk {
  @IsInt()
  miles = 12;
}

class Swim {
  @IsInt()
  lengths = 40;
}

describe('checks that are known', () => {
  const wrong = (one: object) => validateSync(one).map(({ property }) => property);

  it('are those of each class and of what it inherits, each time', () => {
    keepKnownChecks();
    for (const time of [1, 2, 3]) {
      expect([time, wrong(Object.assign(new LongWalk(), { place: time, miles: 'many' }))]).toEqual([
        time,
        ['miles', 'place'],
      ]);
      expect([time, wrong(Object.assign(new Walk(), { place: time }))]).toEqual([time, ['place']]);
      expect([time, wrong(Object.assign(new Swim(), { lengths: 'all' }))]).toEqual([time, ['lengths']]);
      expect([time, wrong(new LongWalk()), wrong(new Swim())]).toEqual([time, [], []]);
    }
  });

  it('of a group are asked for themselves', () => {
    class Dive {
      @IsInt({ groups: ['sea'] })
      metres: unknown = 'deep';
    }
    keepKnownChecks();
    expect(validateSync(new Dive(), { groups: ['lake'], forbidUnknownValues: false })).toEqual([]);
    expect(validateSync(new Dive(), { groups: ['sea'] })).toHaveLength(1);
  });
});
