import { heightOfRow } from './wrapped-lines';

describe('the height of a row', () => {
  it.each([
    ['', 10, 15],
    ['Pobl', 10, 15],
    ['Oriau y flwyddyn gynt', 10, 45],
    ['un dau tri', 10, 15],
    ['un dau tri pedwar', 10, 30],
    ['abcdefghijklmnopqrstuvwxyz', 10, 45],
  ])('of “%s” in a column for %i characters is %i points', (text, width, height) =>
    expect(heightOfRow([text], [width])).toBe(height),
  );

  it('is that of its longest text', () => expect(heightOfRow(['un', 'dau tri pedwar'], [20, 6])).toBe(45));
});
