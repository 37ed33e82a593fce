import { AGE_BANDS, unfitAgeBand, unfitArea } from './coded-details';

describe('the codes that a member may give for reports', () => {
  it.each(AGE_BANDS)('takes the age band %s', (band) => expect(unfitAgeBand(band)).toBeUndefined());
  it.each(['65', 'old', '65 - 74'])('takes no other: %s', (band) =>
    expect(unfitAgeBand(band)).toMatchObject({ refused: 'age-band-unknown' }),
  );

  it.each(['CF10', 'SY20', 'Y-BALA', '7'])('takes the code of an area: %s', (area) =>
    expect(unfitArea(area)).toBeUndefined(),
  );
  it.each(['Stryd Fawr 1', 'cf10', '-CF', 'CF-', 'A'.repeat(17), 'NIA OWEN'])(
    'takes nothing in which a street or a name could stand: %s',
    (area) => expect(unfitArea(area)).toEqual({ refused: 'area-unusable', details: { most: 16 } }),
  );
});
