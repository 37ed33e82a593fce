import type { Actor } from '@awr/kernel';
import { type AccountId, memberAccount } from '@awr/ledger';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partnersAmong } from '../agreements/partners-among';
import { Asking, May, Timebank } from '../edge';
import { DaysDto } from '../entries/entries-asked.dto';
import { memberIdFrom } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import type { Views } from '../queries/views';
import { AccountAnswer, AccountsAskedDto, accountOf, StatementLineAnswer, statementLine } from './account.answer';
import { seenAccount } from './may-see-account';

const balance = { cy: 'Balans', en: 'A balance' };
const statement = {
  cy: 'Cyfriflen: yr hyn a ddaeth i mewn ac a aeth allan, y diweddaraf yn gyntaf, gyda’r balans wedyn',
  en: 'A statement: what came in and went out, the newest first, with the balance after it',
};

@Controller('api/v1/timebanks/:timebank')
@About('accounts')
export class AccountsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Get('accounts')
  @May('broker')
  @Does(
    { cy: 'Y cyfrifon a’u balansau', en: 'The accounts and their balances' },
    { answers: listAnswer(AccountAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: AccountsAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<AccountAnswer>> {
    return this.pages.told(listing, asked, async ({ accounts, partners }, page) => {
      const { items, next } = await accounts.list(timebank, { ...asked, ...page });
      const names = await partners.names(timebank);
      return { items: items.map((account) => accountOf(account, names)), next };
    });
  }

  @Get('accounts/:account')
  @May('broker', 'member', 'venue')
  @Does(balance, { answers: AccountAnswer })
  one(@Timebank() timebank: string, @Param('account') name: string, @Asking() by: Actor): Promise<AccountAnswer> {
    return this.balance(timebank, seenAccount(by, timebank, name));
  }

  @Get('accounts/:account/statement')
  @May('broker', 'member', 'venue')
  @Does(statement, { answers: listAnswer(StatementLineAnswer) })
  statement(
    @Timebank() timebank: string,
    @Param('account') name: string,
    @Query() asked: DaysDto,
    @Asking() by: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<StatementLineAnswer>> {
    return this.lines(timebank, seenAccount(by, timebank, name), asked, listing);
  }

  @Get('members/:member/balance')
  @May('broker', 'member')
  @Does(balance, { answers: AccountAnswer })
  ofMember(@Timebank() timebank: string, @Param('member') member: string, @Asking() by: Actor): Promise<AccountAnswer> {
    return this.balance(timebank, accountSeen(by, timebank, member));
  }

  @Get('members/:member/statement')
  @May('broker', 'member')
  @Does(statement, { answers: listAnswer(StatementLineAnswer) })
  statementOfMember(
    @Timebank() timebank: string,
    @Param('member') member: string,
    @Query() asked: DaysDto,
    @Asking() by: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<StatementLineAnswer>> {
    return this.lines(timebank, accountSeen(by, timebank, member), asked, listing);
  }

  private async balance(timebank: string, accountId: AccountId): Promise<AccountAnswer> {
    const read = async ({ accounts, partners }: Views) => {
      const account = await accounts.byId(timebank, accountId);
      if (account?.kind !== 'clearing') return account && accountOf(account);
      return accountOf(account, await partners.names(timebank));
    };
    return found(await this.queries.execute(new Read(read)));
  }

  private lines(timebank: string, accountId: AccountId, asked: DaysDto, listing: Listing) {
    return this.pages.told(listing, asked, async (views, page) => {
      const { items, next } = found(await views.statements.of(timebank, accountId, { ...asked, ...page }));
      const partners = await partnersAmong(items, timebank, views);
      return { items: items.map((line) => statementLine(line, partners)), next };
    });
  }
}

function accountSeen(actor: Actor, timebank: string, member: string): AccountId {
  return seenAccount(actor, timebank, memberAccount(memberIdFrom(timebank, member)));
}
