import { fitted, type Need } from './column-widths';

const words = (least: number, natural: number): Need => ({ holds: 'words', least, natural });
const figures = (natural: number): Need => ({ holds: 'figures', least: natural, natural });

describe('how wide the columns of a table are', () => {
  it('gives figures what they need, and what is over to the words', () => {
    expect(fitted([words(40, 100), figures(50), figures(50)], 500)).toEqual([400, 50, 50]);
  });

  it('breaks the words that can be broken, and never a date', () => {
    expect(fitted([words(90, 90), words(60, 400), words(90, 90), figures(60)], 500)).toEqual([90, 260, 90, 60]);
  });

  it('makes everything narrower where there is no room for all', () => {
    expect(fitted([words(300, 400), figures(300)], 300)).toEqual([150, 150]);
  });

  it('spreads figures alone over the whole width', () => {
    expect(fitted([figures(50), figures(150)], 400)).toEqual([100, 300]);
  });

  it.each([
    [[words(40, 100), words(80, 300), figures(40)], 499],
    [[words(10, 20), words(10, 30)], 499],
    [[words(200, 900), words(200, 900), words(200, 900)], 499],
  ])('fills the page exactly: %j', (needs, width) =>
    expect(fitted(needs, width).reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 6),
  );
});
