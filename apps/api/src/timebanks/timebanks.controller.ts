import { type PolicyChanged, type TimebankFounded, type TimebankRenamed, wholePolicy } from '@awr/community';
import { isEverywhere } from '@awr/identity';
import { type Actor, derivedId } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToTimebank } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { accepted, allow, type Answered, Asking, Commanding, May, Timebank } from '../edge';
import { About, Does, TakesIfMatch } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer, PageDto } from '../queries/page.dto';
import { Read } from '../queries/read';
import { Changing } from './changing';
import { ContactAnswer, ContactDto, contactOf, ContactSetAnswer } from './contact.dto';
import { PolicyAnswer, PolicyChangeDto } from './policy.dto';
import {
  FoundTimebankDto,
  NextNumberAnswer,
  TimebankAnswer,
  TimebankNameAnswer,
  TimebankNameDto,
  timebankOf,
} from './timebank.dto';
import { TimebankRecords } from './timebank-records';

@Controller('api/v1/timebanks')
@About('timebanks')
export class TimebanksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: Pages,
    private readonly records: TimebankRecords,
  ) {}

  @Post()
  @May('administrator')
  @Does({ cy: 'Sefydlu banc amser', en: 'Found a timebank' }, { answers: TimebankAnswer, status: 201 })
  async found(
    @Body() timebank: FoundTimebankDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<TimebankAnswer>> {
    allow(isEverywhere(context.actor));
    const id = derivedId('timebank', context.commandId);
    const command = new ToTimebank(id, timebank.asCommand(id), { ...context, timebankId: id });
    const answer = await this.commands.execute(command);
    return tellEvent<TimebankFounded['data'], TimebankAnswer>(answer, timebankOf);
  }

  @Get()
  @May('broker', 'organisation', 'venue', 'member', 'relay', 'funder')
  @Does(
    { cy: 'Y banciau amser y mae’r tocyn ar eu cyfer', en: 'The timebanks that the token is for' },
    { answers: listAnswer(TimebankAnswer) },
  )
  async list(
    @Query() asked: PageDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<TimebankAnswer>> {
    if (isEverywhere(actor)) {
      return this.pages.page(listing, asked, timebankOf, ({ timebanks }, page) => timebanks.list(page));
    }
    const own = await this.queries.execute(new Read(({ timebanks }) => timebanks.byId(actor.timebankId ?? '')));
    return { items: own ? [timebankOf(own)] : [], nextCursor: null };
  }

  @Get(':timebank')
  @May('broker', 'organisation', 'venue', 'member', 'relay', 'funder')
  @Does({ cy: 'Un banc amser, gyda’i bolisi', en: 'One timebank, with its policy' }, { answers: TimebankAnswer })
  one(@Timebank() timebank: string): Promise<Answered<TimebankAnswer>> {
    return this.records.one('timebank', ({ timebanks }) => timebanks.byId(timebank), timebankOf);
  }

  @Patch(':timebank')
  @May('broker')
  @Does(
    {
      cy: 'Rhoi enw arall ar y banc amser; rhaid anfon ei ETag fel If-Match',
      en: 'Give the timebank another name; its ETag must be sent as If-Match',
    },
    { answers: TimebankNameAnswer },
  )
  @TakesIfMatch()
  rename(
    @Timebank() timebank: string,
    @Body() renaming: TimebankNameDto,
    @Changing('timebank') context: CommandContext,
  ): Promise<Answered<TimebankNameAnswer>> {
    return this.records.change<TimebankRenamed, TimebankNameAnswer>(
      'timebank',
      timebank,
      renaming.asCommand(),
      context,
      ({ timebankId: id, name }) => ({ id, name }),
    );
  }

  @Get(':timebank/next-membership-number')
  @May('broker')
  @Does(
    { cy: 'Rhif i’r aelod nesaf nad oes ganddo un', en: 'A number for the next member who has none' },
    { answers: NextNumberAnswer },
  )
  async nextNumber(@Timebank() timebank: string): Promise<NextNumberAnswer> {
    const { numberPrefix } = (await this.one(timebank)).body;
    const number = await this.queries.execute(new Read(({ members }) => members.nextNumber(timebank, numberPrefix)));
    return { number };
  }

  @Patch(':timebank/policy')
  @May('broker')
  @Does({ cy: 'Newid y polisi, a dweud pam', en: 'Change the policy, and say why' }, { answers: PolicyAnswer })
  async changePolicy(
    @Timebank() timebank: string,
    @Body() { changes, reason }: PolicyChangeDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<PolicyAnswer>> {
    const command = { type: 'ChangePolicy', changes: changes.asPolicy(), reason } as const;
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return tellEvent<PolicyChanged['data'], PolicyAnswer>(answer, ({ policy }) => wholePolicy(policy));
  }

  @Get(':timebank/contact')
  @May('broker', 'organisation', 'venue', 'member', 'relay', 'funder')
  @Does({ cy: 'Sut i gysylltu â’r banc amser', en: 'How to reach the timebank' }, { answers: ContactAnswer })
  async contact(@Timebank() timebank: string): Promise<ContactAnswer> {
    const { contact } = found(await this.queries.execute(new Read(({ timebanks }) => timebanks.byId(timebank))));
    return contactOf(contact ?? {});
  }

  @Post(':timebank/contact')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Dweud sut i gysylltu â’r banc amser: mae hyn ar lythyrau, cyfriflenni a derbynebau',
      en: 'Say how to reach the timebank: it stands on letters, statements and receipts',
    },
    { answers: ContactSetAnswer },
  )
  async setContact(
    @Timebank() timebank: string,
    @Body() contact: ContactDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<ContactSetAnswer>> {
    const command = contact.asCommand(derivedId('contact', timebank, context.commandId));
    const answer = await this.commands.execute(new ToTimebank(timebank, command, context));
    return accepted(answer, ({ events }) => ({ isTold: events.at(-1)?.type === 'ContactDetailsSet' }));
  }
}
