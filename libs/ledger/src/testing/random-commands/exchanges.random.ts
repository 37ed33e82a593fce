import * as fc from 'fast-check';
import type { AccountId } from '../../domain/account-id';
import type { Agreement, ExchangeLine } from '../../domain/agreements/exchange';
import { partiesOf } from '../../domain/agreements/exchange-rules';
import { exchangeIds } from '../../domain/agreements/numbered-id';
import type { HowAgreed } from '../../domain/agreements/how-agreed';
import type { LedgerCommand } from '../../ledger.decider';
import { declineReasons, lapseDays, todays } from './claims.random';
import { carys, nia, owain } from '../builders';
import { type Around, about, idsNear, members, minutes, mostly, type } from './values';

const how = mostly(
  fc.constantFrom<HowAgreed[]>('in-person', 'phone', 'letter'),
  fc.constantFrom('online' as const, 'nod' as 'phone'),
  6,
);
const speaker = mostly(
  fc.record({ id: fc.constant('token:broker') }),
  fc.record({ id: fc.constant('token:nia'), memberId: fc.constantFrom('nia', 'owain') }),
  3,
);
const three: readonly AccountId[] = [nia, owain, carys];
const pairs = three.flatMap((helper) =>
  three.filter((other) => other !== helper).map((helped) => ({ helper, helped })),
);
const helped = fc
  .tuple(fc.constantFrom(...pairs), minutes)
  .map(([pair, minutes]): ExchangeLine => ({ ...pair, minutes }));
const anyLine: fc.Arbitrary<ExchangeLine> = fc.record({ helper: members, helped: members, minutes });
const pairOf = ({ helper, helped }: ExchangeLine) => `${helper} ${helped}`;
const lines = mostly(
  fc.uniqueArray(helped, { minLength: 1, maxLength: 4, selector: pairOf }),
  fc.array(anyLine, { maxLength: 4, size: 'max' }),
  5,
);

/** What is proposed, mostly with agreements of those who have a part in it, by whoever may say so. */
const proposal = lines.chain((given) => {
  const parties = partiesOf(given);
  const mostly = fc.oneof(
    { weight: 9, arbitrary: fc.subarray<AccountId>(parties) },
    fc.array(members, { maxLength: 2 }),
  );
  const agreement: fc.Arbitrary<Agreement> = fc.record({ how, parties: mostly });
  const all: fc.Arbitrary<Agreement> = fc.record({ how, parties: fc.constant<AccountId[]>(parties) });
  return fc.record(
    {
      type: type('ProposeExchange'),
      lines: fc.constant(given),
      on: about.on,
      today: about.today,
      by: speaker,
      proposer: members,
      agreed: fc.oneof(fc.array(agreement, { maxLength: 2 }), fc.tuple(all)),
      lapseDays,
    },
    { requiredKeys: ['type', 'lines', 'on', 'today', 'by', 'agreed', 'lapseDays'] },
  );
});

export function randomExchanges({ newestExchange }: Around): fc.Arbitrary<LedgerCommand> {
  const exchangeId = idsNear(newestExchange, exchangeIds.write);
  const said = { exchangeId, how, by: speaker, today: todays };
  const some = mostly(fc.subarray<AccountId>([...three], { minLength: 1 }), fc.array(members, { maxLength: 3 }), 5);
  return fc.oneof(
    { weight: 8, arbitrary: proposal },
    { weight: 8, arbitrary: fc.record({ type: type('AgreeExchange'), parties: some, ...said }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: type('DeclineExchange'), party: members, reason: declineReasons, ...said }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: type('WithdrawExchange'),
          ...{ exchangeId, today: todays, withdrawnBy: fc.constant('token:nia'), member: members },
        },
        { requiredKeys: ['type', 'exchangeId', 'today', 'withdrawnBy'] },
      ),
    },
  );
}
