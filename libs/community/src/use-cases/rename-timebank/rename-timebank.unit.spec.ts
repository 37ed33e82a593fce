import { given } from '@awr/kernel';
import { timebankRenamed } from '../../domain/timebank/timebank-events';
import { aTimebank, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';

const rename = (name: string | { readonly cy?: string; readonly en?: string }) =>
  ({ type: 'RenameTimebank', name }) as const;
const timebank = given(timebankDecider, [aTimebank()]);

describe('renaming a timebank', () => {
  it('gives it one name in each language', () =>
    timebank
      .when(rename({ cy: ' Banc Amser y Cwm ', en: 'Valley Timebank' }))
      .then(timebankRenamed({ timebankId: dyffryn, name: { cy: 'Banc Amser y Cwm', en: 'Valley Timebank' } })));

  it('leaves the other language alone', () =>
    timebank
      .when(rename({ en: 'Valley Timebank' }))
      .then(timebankRenamed({ timebankId: dyffryn, name: { cy: 'Banc Amser Dyffryn', en: 'Valley Timebank' } })));

  it('refuses no name, the name that it has, and a timebank that there is not', () => {
    timebank.when(rename({})).thenRefused('text-missing', { field: 'name' });
    timebank.when(rename({ en: 'Dyffryn Timebank' })).thenRefused('nothing-to-change', {});
    given(timebankDecider).when(rename('X')).thenRefused('unknown-timebank', {});
  });
});
