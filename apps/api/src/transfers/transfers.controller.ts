import { timebankDecider } from '@awr/community';
import { hasRole, mayActForMember } from '@awr/identity';
import { type Actor, type Refusal, refuse } from '@awr/kernel';
import { memberOf, type SendToTimebank } from '@awr/ledger';
import type { CommandContext, Execution } from '@awr/runtime';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { allow, type Answered, Asking, Commanding, May, Timebank } from '../edge';
import { EntryAnswer } from '../entries/entry.answer';
import { maySeeEntry } from '../entries/may-see-entry';
import { oneEntry } from '../entries/one-entry';
import { About, Does } from '../openapi/does';
import { EXECUTION } from '../ports';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import type { Views } from '../queries/views';
import { TransferAnswer, transferOf } from './transfer.answer';
import { TransferDto, TransfersAskedDto } from './transfer.dto';

@Controller('api/v1/timebanks/:timebank/transfers')
@About('transfers')
export class TransfersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    @Inject(EXECUTION) private readonly execution: Execution,
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
    const asked = async () => ((await this.isKeptHere(command.toTimebankId)) ? command : noAgreement(command));
    return oneEntry(await this.commands.execute(new ToLedger(timebank, asked, context)));
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
    return this.pages.told(listing, asked, async ({ partners, transfers }, page) => {
      const { items, next } = await transfers.list(timebank, { status, direction, partnerId, ...page });
      const names = await partners.names(timebank);
      return { items: items.map((view) => transferOf(view, names.get(view.partnerId))), next };
    });
  }

  @Get(':transfer')
  @May('broker', 'member')
  @Does(
    {
      cy: 'Un trosglwyddiad, a’r hyn a ddaeth ohono. Mae aelod yn gweld ei rai ei hun.',
      en: 'One transfer, and what became of it. A member sees their own.',
    },
    { answers: TransferAnswer },
  )
  async one(
    @Timebank() timebank: string,
    @Param('transfer') id: string,
    @Asking() actor: Actor,
  ): Promise<TransferAnswer> {
    const read = async ({ partners, transfers, entries }: Views) => {
      const view = await transfers.byId(timebank, id);
      if (!view) return undefined;
      const entry = view.entryId === null ? undefined : await entries.byId(timebank, view.entryId);
      const isSeen =
        hasRole(actor, 'broker', 'administrator', 'auditor') || (entry && maySeeEntry(actor, timebank, entry));
      return isSeen ? transferOf(view, await partners.name(timebank, view.partnerId)) : undefined;
    };
    return found(await this.queries.execute(new Read(read)));
  }

  private isKeptHere(timebankId: string): Promise<boolean> {
    return this.execution.look(timebankDecider, timebankId, ({ status }) => status === 'founded');
  }
}

/** A timebank that was moved here alone has its agreements still; nobody here could take in what is sent under them. */
function noAgreement({ toTimebankId: timebankId }: SendToTimebank): Refusal {
  return refuse('no-agreement', { timebankId });
}
