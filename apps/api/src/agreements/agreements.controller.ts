import { timebankDecider } from '@awr/community';
import { invariant, refuse, type Refusal, type Wording } from '@awr/kernel';
import { type TimebankAgreementCommand, type TimebankAgreementEvent, agreementIdOf } from '@awr/ledger';
import type { CommandContext, Execution } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToAgreement } from '../commands/commands';
import { accepted, type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { EXECUTION } from '../ports';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer, PageDto } from '../queries/page.dto';
import { Read } from '../queries/read';
import type { Views } from '../queries/views';
import { AgreementAnswer, AgreementChangeAnswer, agreementChange, agreementOf } from './agreement.answer';
import { AcceptanceDto, AgreementDto, ReasonDto } from './agreement.dto';

@Controller('api/v1/timebanks/:timebank/agreements')
@About('agreements')
export class AgreementsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    @Inject(EXECUTION) private readonly execution: Execution,
  ) {}

  @Post()
  @May('broker')
  @Does(
    {
      cy: 'Cynnig cytundeb i fanc amser arall, i’w haelodau anfon credydau at ei gilydd hyd at derfynau',
      en: 'Propose an agreement to another timebank, for their members to send each other credits within limits',
    },
    { answers: AgreementChangeAnswer, status: 201 },
  )
  propose(
    @Timebank() timebank: string,
    @Body() agreement: AgreementDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<AgreementChangeAnswer>> {
    const to = agreement.withTimebankId;
    const asked = async () => {
      const names = { own: await this.nameOf(timebank), others: await this.nameOf(to) };
      if (!names.own || !names.others) return refuse('unknown-timebank');
      return agreement.asCommand(timebank, { by: names.own, to: names.others });
    };
    return this.change(timebank, agreementIdOf(timebank, to), asked, context);
  }

  @Post(':agreement/acceptance')
  @HttpCode(200)
  @May('broker')
  @Does({ cy: 'Cytuno i gynnig', en: 'Agree to a proposal' }, { answers: AgreementChangeAnswer })
  accept(
    @Timebank() timebank: string,
    @Param('agreement') id: string,
    @Body() { proposal }: AcceptanceDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<AgreementChangeAnswer>> {
    return this.change(timebank, id, { type: 'MakeAgreement', by: timebank, proposal }, context);
  }

  @Post(':agreement/suspension')
  @HttpCode(200)
  @May('broker')
  @Does({ cy: 'Atal cytundeb am y tro', en: 'Suspend an agreement for now' }, { answers: AgreementChangeAnswer })
  suspend(
    @Timebank() timebank: string,
    @Param('agreement') id: string,
    @Body() { reason }: ReasonDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<AgreementChangeAnswer>> {
    return this.change(timebank, id, { type: 'SuspendAgreement', by: timebank, reason }, context);
  }

  @Post(':agreement/resumption')
  @HttpCode(200)
  @May('broker')
  @Does({ cy: 'Gadael i gytundeb fynd rhagddo', en: 'Let an agreement go on' }, { answers: AgreementChangeAnswer })
  resume(
    @Timebank() timebank: string,
    @Param('agreement') id: string,
    @Commanding() context: CommandContext,
  ): Promise<Answered<AgreementChangeAnswer>> {
    return this.change(timebank, id, { type: 'ResumeAgreement', by: timebank }, context);
  }

  @Post(':agreement/end')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Terfynu cytundeb, neu wrthod neu dynnu cynnig yn ôl. Nid yw’r hyn sydd ar y naill i’r llall yn newid.',
      en: 'End an agreement, or decline or take back a proposal. What one owes the other stays as it is.',
    },
    { answers: AgreementChangeAnswer },
  )
  end(
    @Timebank() timebank: string,
    @Param('agreement') id: string,
    @Body() { reason }: ReasonDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<AgreementChangeAnswer>> {
    return this.change(timebank, id, { type: 'EndAgreement', by: timebank, reason }, context);
  }

  @Get()
  @May('broker')
  @Does({ cy: 'Cytundebau', en: 'The agreements' }, { answers: listAnswer(AgreementAnswer) })
  list(
    @Timebank() timebank: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<AgreementAnswer>> {
    return this.pages.told(listing, asked, async ({ agreements, partners }, page) => {
      const { items, next } = await agreements.list(timebank, page);
      const names = await partners.names(timebank);
      return { items: items.map((view) => agreementOf(view, names.get(view.partnerId))), next };
    });
  }

  @Get(':agreement')
  @May('broker')
  @Does({ cy: 'Un cytundeb', en: 'One agreement' }, { answers: AgreementAnswer })
  async one(@Timebank() timebank: string, @Param('agreement') id: string): Promise<AgreementAnswer> {
    const read = async ({ agreements, partners }: Views) => {
      const view = await agreements.byId(timebank, id);
      return view && agreementOf(view, await partners.name(timebank, view.partnerId));
    };
    return found(await this.queries.execute(new Read(read)));
  }

  private async change(
    timebank: string,
    agreementId: string,
    asked: TimebankAgreementCommand | (() => Promise<TimebankAgreementCommand | Refusal>),
    context: CommandContext,
  ): Promise<Answered<AgreementChangeAnswer>> {
    const answer = await this.commands.execute(new ToAgreement(agreementId, asked, context));
    return accepted(answer, ({ events: [event] }) => {
      invariant(event, 'an agreement was changed without an event');
      return agreementChange(timebank, event as unknown as TimebankAgreementEvent);
    });
  }

  private nameOf(timebankId: string): Promise<Wording | undefined> {
    return this.execution.look(timebankDecider, timebankId, (it) => (it.status === 'founded' ? it.name : undefined));
  }
}
