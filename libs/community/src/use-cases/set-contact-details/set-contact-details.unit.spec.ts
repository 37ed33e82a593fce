import { given, isSealed } from '@awr/kernel';
import type { GivenContactDetails } from '../../domain/timebank/contact-details';
import { contactDetailsForgotten, contactDetailsSet } from '../../domain/timebank/timebank-events';
import { aTimebank, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { SetContactDetails } from './set-contact-details';

const phone = '01654 700000';
const set = (details: GivenContactDetails, contactId = 'second'): SetContactDetails => ({
  type: 'SetContactDetails',
  contactId,
  details,
});
const first = contactDetailsSet({ timebankId: dyffryn, contactId: 'first', phone: '01654 711111' });

describe('saying how to reach a timebank', () => {
  it('keeps what is given, tidied, in both languages', () =>
    given(timebankDecider, [aTimebank()])
      .when(
        set({
          name: { cy: ' Swyddfa’r Banc Amser ', en: 'The Timebank office' },
          ...{ phone: ` ${phone}`, email: '', address: '1 Stryd y Bont\nDyffryn\n', openingHours: 'Mawrth / Tuesdays' },
        }),
      )
      .then(
        contactDetailsSet({
          ...{ timebankId: dyffryn, contactId: 'second', phone, address: '1 Stryd y Bont\nDyffryn' },
          name: { cy: 'Swyddfa’r Banc Amser', en: 'The Timebank office' },
          openingHours: { cy: 'Mawrth / Tuesdays', en: 'Mawrth / Tuesdays' },
        }),
      ));

  it('forgets what was said before in the same step', () =>
    given(timebankDecider, [aTimebank(), first])
      .when(set({ phone }))
      .then(
        contactDetailsForgotten({ timebankId: dyffryn, contactId: 'first' }),
        contactDetailsSet({ timebankId: dyffryn, contactId: 'second', phone }),
      ));

  it('can be taken back, once', () => {
    given(timebankDecider, [aTimebank(), first])
      .when(set({ phone: ' ' }))
      .then(contactDetailsForgotten({ timebankId: dyffryn, contactId: 'first' }));
    given(timebankDecider, [aTimebank()]).when(set({})).thenRefused('nothing-to-change', {});
    given(timebankDecider, [aTimebank(), first, contactDetailsForgotten({ timebankId: dyffryn, contactId: 'first' })])
      .when(set({}))
      .thenRefused('nothing-to-change', {});
  });

  it('leaves nothing of it in the state, sealed or not', () =>
    given(timebankDecider, [aTimebank(), first]).thenState((state) => {
      expect(state).toMatchObject({ contactId: 'first' });
      expect(JSON.stringify(state)).not.toContain('711111');
      expect(Object.values(state).some(isSealed)).toBe(false);
    }));

  it.each<[GivenContactDetails, string]>([
    [{ phone: 'yn y bore' }, 'phone-unusable'],
    [{ email: 'swyddfa' }, 'email-unusable'],
    [{ name: 'x'.repeat(201) }, 'text-too-long'],
    [{ openingHours: 'a\u0000' }, 'text-unreadable'],
    [{ address: 'a\u202eb' }, 'text-unreadable'],
  ])('refuses %j', (details, code) => given(timebankDecider, [aTimebank()]).when(set(details)).thenRefused(code));
});
