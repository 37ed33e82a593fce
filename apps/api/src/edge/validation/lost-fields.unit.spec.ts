import { plainToInstance } from 'class-transformer';
import { jsonPointer } from './field-problems';
import { lostFields } from './lost-fields';

class Part {
  minutes!: number;
}

class Dto extends Part {
  lines!: Part[];
  asCommand(): object {
    return {};
  }
}

describe('fields that a DTO silently leaves out', () => {
  const lost = (given: object) =>
    lostFields(given, plainToInstance(Dto, given), jsonPointer).map(({ pointer, code }) => [pointer, code]);

  it('are those called like a method, at any depth', () => {
    expect(lost({ minutes: 5, asCommand: 1, toString: 'x', lines: [{ minutes: 1 }, { valueOf: {} }] })).toEqual([
      ['/asCommand', 'unknown-field'],
      ['/toString', 'unknown-field'],
      ['/lines/1/valueOf', 'unknown-field'],
    ]);
  });

  it('are none where every name is kept, for class-validator to judge', () => {
    expect(lost({ minutes: 5, lines: [{ minutes: 1, other: { x: [1] } }], other: null })).toEqual([]);
  });
});
