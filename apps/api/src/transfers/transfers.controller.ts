import { mayActForMember } from '@awr/identity';
import { memberOf } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { allow, type Answered, Commanding, May, Timebank } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';
import { oneEntry } from '../entries/one-entry';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import { TransferAnswer, transferOf } from './transfer.answer';
import { TransferDto, TransfersAskedDto } from './transfer.dto';

@Controller('api/v1/timebanks/:timebank/transfers')
@About('transfers')
export class TransfersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Post()
  @May('broker', 'member')
  @Does(
    {
      cy: 'Anfon credydau at aelod o fanc amser arall. Os na dderbynnir hwy yno, deuant yn ôl mewn cofnod arall.',
      en: 'Send credits to a member of another timebank. If they are not accepted there, another entry brings them back.',
    },
    { answers: EntryAnswer, status: 201 },
  )
  async send(
    @Timebank() timebank: string,
    @Body() transfer: TransferDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const command = transfer.asCommand(timebank, context.actor, context.commandId);
    allow(mayActForMember(context.actor, { timebankId: timebank, memberId: memberOf(command.from) ?? '' }));
    return oneEntry(await this.commands.execute(new ToLedger(timebank, command, context)));
  }

  @Get()
  @May('broker')
  @Does(
    { cy: 'Trosglwyddiadau, y diweddaraf yn gyntaf', en: 'Transfers, the newest first' },
    { answers: listAnswer(TransferAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: TransfersAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<TransferAnswer>> {
    const { status, direction, withTimebankId: partnerId } = asked;
    return this.pages.page(listing, asked, transferOf, ({ transfers }, page) =>
      transfers.list(timebank, { status, direction, partnerId, ...page }),
    );
  }

  @Get(':transfer')
  @May('broker')
  @Does({ cy: 'Un trosglwyddiad', en: 'One transfer' }, { answers: TransferAnswer })
  async one(@Timebank() timebank: string, @Param('transfer') id: string): Promise<TransferAnswer> {
    return transferOf(found(await this.queries.execute(new Read(({ transfers }) => transfers.byId(timebank, id)))));
  }
}
