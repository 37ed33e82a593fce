import { PlaceGone } from '@awr/community';
import { hours } from '@awr/kernel';
import { describeOnEachDatabase } from '../../../../../test/support/views-places';
import { aSummer } from '../../test-support/a-summer';
import { numbers, pagesOf } from '../../test-support/pages';
import { ViewedLedgers, openingAllBut } from '../../test-support/viewed-ledgers';
import { cinema, nia, niaEarnedThreeHours } from '../../testing';
import { type EntriesAsked, EntryQueries } from './entry.queries';

describeOnEachDatabase('what is asked of views', (database) => {
  let ledgers: ViewedLedgers;
  beforeAll(async () => {
    ledgers = await ViewedLedgers.in(database);
    await ledgers.start();
    await ledgers.happened('dyffryn', ...aSummer);
    await ledgers.happened('aber', ...niaEarnedThreeHours);
  });
  afterAll(() => ledgers.close());

  describe('entries', () => {
    const entries = () => new EntryQueries(ledgers.views, openingAllBut());
    const found = async (asked: EntriesAsked) => numbers(await entries().list('dyffryn', asked));

    it('are found by id, with all that is known of them', async () => {
      const { recordedAt, ...entry } = (await entries().byId('dyffryn', 'e-000006'))!;
      expect(entry).toEqual({
        ...{ entryId: 'e-000006', kind: 'spend', minutes: hours(2), debit: nia, credit: cinema },
        ...{ debitBalanceMinutes: 90, creditBalanceMinutes: hours(2), on: '2025-07-08', recordedBy: 'token:broker' },
        ...{ grant: null, waiver: null, holdId: null, batchId: null, corrects: null, correctedBy: null },
        byBeneficiary: false,
        ...{ transferId: null, toNumber: null, periodId: null, lateFor: null },
        ...{ approvedBy: null, category: null, activityId: null, groupId: null, organisationId: null },
        ...{ claimId: null, exchangeId: null },
        ...{
          offerId: 'film',
          people: { adults: 1, under16s: 1 },
          reverses: null,
          reversedBy: null,
          reason: null,
          warnings: [],
        },
        ...{ note: 'pen-blwydd', recorderName: null },
      });
      expect(recordedAt).toMatch(/^2025-09-14T09:00:00/);
      expect(await entries().byId('dyffryn', 'e-000002')).toMatchObject({
        approvedBy: 'token:lead',
        activityId: 'concert',
      });
      expect(await entries().byId('aber', 'e-000006')).toBeUndefined();
      expect(await entries().byId('nowhere', 'e-000001')).toBeUndefined();
      expect(await entries().byId('dyffryn', 'e-6')).toBeUndefined();
    });

    it('keep no words of a person who was erased', async () => {
      const withoutNia = new EntryQueries(ledgers.views, openingAllBut('nia'));
      expect(await withoutNia.byId('dyffryn', 'e-000006')).toMatchObject({ note: null, minutes: hours(2) });
    });

    it('are linked to their reversals', async () => {
      expect(await entries().byId('dyffryn', 'e-000003')).toMatchObject({ reversedBy: 'e-000008' });
      expect(await entries().byId('dyffryn', 'e-000008')).toMatchObject({
        ...{ kind: 'reversal', reverses: 'e-000003', reason: 'did-not-happen' },
        ...{ groupId: 'bowls', organisationId: 'menter', category: 'sport' },
      });
    });

    it('are listed by day of service, the newest first, within their timebank', async () => {
      expect(await found({})).toEqual([8, 7, 6, 5, 4, 2, 3, 1]);
      expect(numbers(await entries().list('aber'))).toEqual([1]);
      expect(numbers(await entries().list('nowhere'))).toEqual([]);
    });

    it.each<[EntriesAsked, number[]]>([
      [{ from: '2025-07-01' }, [8, 7, 6, 5, 4, 2]],
      [{ to: '2025-06-30' }, [3, 1]],
      [{ from: '2025-06-30', to: '2025-07-05' }, [2, 3]],
      [{ kind: 'hours' }, [7, 2, 3, 1]],
      [{ kind: 'gift' }, [5, 4]],
      [{ kind: 'reversal' }, [8]],
      [{ memberId: 'owain' }, [5, 4, 2]],
      [{ memberId: 'dilys' }, []],
      [{ groupId: 'choir' }, [2, 1]],
      [{ groupId: 'bowls' }, [8, 3]],
      [{ organisationId: 'menter' }, [8, 2, 3, 1]],
      [{ category: 'music' }, [2, 1]],
      [{ recordedBy: 'token:choir' }, [2, 1]],
      [{ recordedBy: 'nobody' }, []],
      [{ memberId: 'nia', kind: 'hours', from: '2025-06-15' }, [3]],
      [{ memberId: 'nia', recordedBy: 'token:choir' }, [1]],
      [{ organisationId: 'menter', kind: 'hours', recordedBy: 'token:broker' }, [3]],
      [{ groupId: 'choir', category: 'sport' }, []],
    ])('can be asked for by %j', async (asked, expected) => expect(await found(asked)).toEqual(expected));

    it.each<EntriesAsked>([{}, { organisationId: 'menter' }, { memberId: 'nia' }, { recordedBy: 'token:broker' }])(
      'by %j come in pages, each once',
      async (asked) => {
        const pages = await pagesOf((after) => entries().list('dyffryn', { ...asked, limit: 1, after }));
        expect(pages.flatMap(numbers)).toEqual(await found(asked));
        expect(pages).toHaveLength((await found(asked)).length);
      },
    );

    it.each(['', '1', '1.2.3', '1.x', '-1.2'])('do not go on from "%s", which is no place', (after) =>
      expect(entries().list('dyffryn', { after })).rejects.toThrow(PlaceGone),
    );
  });
});
