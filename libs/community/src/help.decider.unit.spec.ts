import { given } from '@awr/kernel';
import { helpChanged, helpClosed, helpWithdrawn } from './domain/help/help-events';
import type { PostHelp } from './domain/help/post-help';
import { helpDecider, type HelpCommand } from './help.decider';
import { aRequestForHelp, aberTimebank, anOfferOfHelp, dyffryn } from './testing';
import type { ChangeHelp } from './use-cases/change-help/change-help';
import type { OfferHelp } from './use-cases/offer-help/offer-help';

const { memberId } = anOfferOfHelp().data;
const posting: PostHelp = {
  ...{ helpId: 'shopping', timebankId: dyffryn, memberId, category: 'Siopa', languages: ['cy'] },
  ...{ today: '2025-09-13', postedBy: 'token:broker' },
};
const offer = (about: Partial<OfferHelp> = {}): OfferHelp => ({ type: 'OfferHelp', ...posting, ...about });

describe('help', () => {
  it('is offered with as much as the member says, in the order of the week', () =>
    given(helpDecider)
      .when(
        offer({
          ...{ category: ' Siopa ', area: 'CF10', availability: ['sat-am', 'tue-eve', 'sat-am'] },
          ...{ languages: ['en', 'cy', 'en'], minutes: 90, until: '2025-12-31', words: 'Mae gen i gar' },
        }),
      )
      .then(
        anOfferOfHelp({
          ...{ area: 'CF10', availability: ['tue-eve', 'sat-am'], languages: ['cy', 'en'], minutes: 90 },
          ...{ until: '2025-12-31', words: 'Mae gen i gar' },
        }),
      ));

  it('is asked for', () =>
    given(helpDecider)
      .when({ ...offer(), type: 'RequestHelp' })
      .then(aRequestForHelp()));

  it('is posted once under an id', () =>
    given(helpDecider, [aRequestForHelp()]).when(offer()).thenRefused('id-taken', { id: 'shopping' }));

  it.each<[Partial<OfferHelp>, string]>([
    [{ category: ' ' }, 'text-missing'],
    [{ area: '3 Stryd Fawr' }, 'area-unusable'],
    [{ availability: ['someday' as 'mon-am'] }, 'availability-unknown'],
    [{ minutes: 0 }, 'number-out-of-range'],
    [{ until: '2025-02-31' }, 'not-a-date'],
    [{ until: '2025-09-12' }, 'help-until-past'],
    [{ words: 'a'.repeat(2001) }, 'text-too-long'],
  ])('refuses %j', (about, code) => given(helpDecider).when(offer(about)).thenRefused(code));

  const withdraw: HelpCommand = { type: 'WithdrawHelp', timebankId: dyffryn, withdrawnBy: 'token:nia' };
  const close: HelpCommand = { type: 'CloseHelp', timebankId: dyffryn, reason: 'fulfilled', closedBy: 'token:broker' };
  const shopping = { helpId: 'shopping', timebankId: dyffryn, memberId };

  it('is withdrawn, or closed with a reason', () => {
    const open = given(helpDecider, [anOfferOfHelp()]);
    open.when(withdraw).then(helpWithdrawn({ ...shopping, withdrawnBy: 'token:nia' }));
    open.when(close).then(helpClosed({ ...shopping, reason: 'fulfilled', closedBy: 'token:broker' }));
  });

  const change = (changes: ChangeHelp['changes']): ChangeHelp => ({
    ...{ type: 'ChangeHelp', timebankId: dyffryn, changes, today: '2025-09-14', changedBy: 'token:broker' },
  });

  it('becomes other than it was, in what is said; null takes a part away', () =>
    given(helpDecider, [anOfferOfHelp({ area: 'CF10', minutes: 60 })])
      .when(
        change({
          category: ' Siopa ',
          area: null,
          minutes: 90,
          availability: ['sat-am', 'tue-eve'],
          words: ' Gyda char ',
        }),
      )
      .then(
        helpChanged({
          ...{ ...shopping, area: null, minutes: 90, availability: ['tue-eve', 'sat-am'], words: 'Gyda char' },
          ...{ changedOn: '2025-09-14', changedBy: 'token:broker' },
        }),
      ));

  it('is changed on what it was changed to before', () => {
    const since = { changedOn: '2025-09-14', changedBy: 'token:broker' };
    const changed = given(helpDecider, [anOfferOfHelp(), helpChanged({ ...shopping, minutes: 90, ...since })]);
    changed.when(change({ minutes: 90, languages: ['cy'] })).thenRefused('nothing-to-change', {});
    changed.when(change({ minutes: null })).then(helpChanged({ ...shopping, minutes: null, ...since }));
    changed.when(change({ words: null })).then(helpChanged({ ...shopping, words: null, ...since }));
  });

  it.each<[ChangeHelp['changes'], string]>([
    [{}, 'nothing-to-change'],
    [{ category: ' ' }, 'text-missing'],
    [{ area: '3 Stryd Fawr' }, 'area-unusable'],
    [{ minutes: 0 }, 'number-out-of-range'],
    [{ until: '2025-09-13' }, 'help-until-past'],
    [{ words: 'a'.repeat(2001) }, 'text-too-long'],
  ])('refuses the change %j', (changes, code) =>
    given(helpDecider, [anOfferOfHelp()]).when(change(changes)).thenRefused(code),
  );

  it('once closed stays so', () => {
    const closed = given(helpDecider, [anOfferOfHelp(), helpWithdrawn({ ...shopping, withdrawnBy: 'token:nia' })]);
    for (const command of [withdraw, close, change({ minutes: 5 })])
      closed.when(command).thenRefused('help-closed', {});
  });

  it('of another timebank is not there', () => {
    given(helpDecider).when(withdraw).thenRefused('unknown-help', {});
    given(helpDecider, [anOfferOfHelp()])
      .when({ ...withdraw, timebankId: aberTimebank })
      .thenRefused('unknown-help', {});
  });

  it('keeps the words of the member sealed, and out of its state', () =>
    given(helpDecider, [anOfferOfHelp({ words: 'Mae gen i gar' })]).thenState((state) =>
      expect(JSON.stringify(state)).not.toContain('gar'),
    ));
});
