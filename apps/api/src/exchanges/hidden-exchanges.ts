import { hasRole } from '@awr/identity';
import { type Actor, isRefusal, refuse } from '@awr/kernel';
import { type ExchangeView, memberOf } from '@awr/ledger';
import type { Answer } from '@awr/runtime';
import { Injectable } from '@nestjs/common';
import { ReadNow } from '../queries/read-now';

/** What says that there is an exchange, and how it stands. */
const TELLING: readonly string[] = ['exchange-settled', 'exchange-lapsed', 'not-a-party', 'not-the-proposer'];

/** To a member who has no part in an exchange there is none, whatever became of it. */
@Injectable()
export class HiddenExchanges {
  constructor(private readonly views: ReadNow) {}

  async hiddenFrom(actor: Actor, timebankId: string, exchangeId: string, answer: Answer): Promise<Answer> {
    if (!isRefusal(answer) || !TELLING.includes(answer.refused) || seesAllExchanges(actor)) return answer;
    const exchange = await this.views.read(({ exchanges }) => exchanges.byId(timebankId, exchangeId));
    return exchange && maySeeExchange(actor, exchange) ? answer : refuse('unknown-exchange', { exchangeId });
  }
}

export function seesAllExchanges(actor: Actor): boolean {
  return hasRole(actor, 'broker', 'administrator', 'auditor');
}

/** The member who reads of exchanges for themself; undefined of a broker and an auditor. */
export function readingMember(actor: Actor): string | undefined {
  return seesAllExchanges(actor) ? undefined : (actor.memberId ?? '');
}

/** Brokers and auditors see all; a member those in which they have a part. */
export function maySeeExchange(actor: Actor, { lines }: ExchangeView): boolean {
  if (seesAllExchanges(actor)) return true;
  const parties = lines.flatMap(({ helper, helped }) => [memberOf(helper), memberOf(helped)]);
  return actor.memberId !== undefined && parties.includes(actor.memberId);
}
