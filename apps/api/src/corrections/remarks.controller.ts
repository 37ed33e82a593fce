import { hasRole, mayActForMember, mayRun } from '@awr/identity';
import { type Actor, refuse } from '@awr/kernel';
import { type EntryId, type LedgerCommand, memberOf } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { type Answered, Asking, Commanding, May, Problem, Timebank } from '../edge';
import { maySeeEntry } from '../entries/may-see-entry';
import { About, Does } from '../openapi/does';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer, PageDto } from '../queries/page.dto';
import { tellEach } from '../queries/tell-each';
import { DisputeDto, NoteDto, ResolutionDto } from './correction.dto';
import { EntryNow } from './entry-now';
import { RemarkAnswer, remarkOf, RemarkStepAnswer } from './remark.answer';
import { remarkForMember } from './remark-for-member';

/** What is said of entries afterwards, and what comes of it. */
@Controller('api/v1/timebanks/:timebank')
@About('corrections')
export class RemarksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly entries: EntryNow,
    private readonly pages: Pages,
  ) {}

  @Post('entries/:entry/notes')
  @May('broker')
  @Does(
    { cy: 'Ychwanegu nodyn at gofnod, heb ei newid', en: 'Add a note to an entry, without changing it' },
    { answers: RemarkStepAnswer, status: 201 },
  )
  addNote(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Body() note: NoteDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<RemarkStepAnswer>> {
    return this.ask(timebank, note.asCommand(entryId as EntryId, context.actor), context);
  }

  @Post('entries/:entry/disputes')
  @May('broker', 'member')
  @Does(
    {
      cy: 'Herio cofnod: mae’n aros fel y mae nes i’r brocer benderfynu',
      en: 'Dispute an entry: it stands until the broker has decided',
    },
    { answers: RemarkStepAnswer, status: 201 },
  )
  async dispute(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Body() dispute: DisputeDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<RemarkStepAnswer>> {
    const { actor } = context;
    const asked = async () => {
      // To whoever has no part in it there is no such entry.
      const isOwn = await this.concerns(timebank, entryId, actor);
      return isOwn ? dispute.asCommand(entryId as EntryId, actor) : refuse('unknown-entry', { entryId });
    };
    return this.ask(timebank, asked, context);
  }

  @Post('entries/:entry/disputes/resolution')
  @May('broker')
  @Does({ cy: 'Penderfynu anghydfod', en: 'Decide a dispute' }, { answers: RemarkStepAnswer, status: 201 })
  resolve(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Body() resolution: ResolutionDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<RemarkStepAnswer>> {
    return this.ask(timebank, resolution.asCommand(entryId as EntryId, context.actor), context);
  }

  @Get('entries/:entry/remarks')
  @May('broker', 'member')
  @Does(
    {
      cy: 'Yr hyn a ddywedwyd am gofnod wedyn. Mae aelod yn gweld yr anghydfodau am ei gofnodion ei hun, a sut y’u penderfynwyd.',
      en: 'What was said of an entry afterwards. A member sees the disputes of their own entries, and how they were decided.',
    },
    { answers: listAnswer(RemarkAnswer) },
  )
  async ofEntry(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Query() asked: PageDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<RemarkAnswer>> {
    const seesAll = hasRole(actor, 'broker', 'administrator', 'auditor');
    return this.pages.told(listing, asked, async ({ remarks, entries }, page) => {
      if (seesAll) return tellEach(await remarks.ofEntry(timebank, entryId, page), remarkOf);
      const entry = await entries.byId(timebank, entryId);
      if (!entry || !maySeeEntry(actor, timebank, entry)) throw new Problem('not-found');
      const disputes = await remarks.ofEntry(timebank, entryId, { ...page, kinds: ['dispute', 'resolution'] });
      return tellEach(disputes, remarkForMember(actor, entry));
    });
  }

  @Get('disputes')
  @May('broker')
  @Does(
    { cy: 'Anghydfodau sydd ar agor, yr hynaf yn gyntaf', en: 'Disputes that are open, the oldest first' },
    { answers: listAnswer(RemarkAnswer) },
  )
  open(
    @Timebank() timebank: string,
    @Query() asked: PageDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<RemarkAnswer>> {
    return this.pages.page(listing, asked, remarkOf, ({ remarks }, page) => remarks.openDisputes(timebank, page));
  }

  private async ask(
    timebank: string,
    asked: LedgerCommand | (() => Promise<LedgerCommand | ReturnType<typeof refuse>>),
    context: CommandContext,
  ): Promise<Answered<RemarkStepAnswer>> {
    const answer = await this.commands.execute(new ToLedger(timebank, asked, context));
    return tellEvent<RemarkStepAnswer, RemarkStepAnswer>(answer, ({ entryId }) => ({ entryId }));
  }

  private async concerns(timebankId: string, entryId: string, actor: Actor): Promise<boolean> {
    const entry = await this.entries.byId(timebankId, entryId);
    if (!entry) return false;
    const members = [entry.debit, entry.credit].flatMap((account) => memberOf(account) ?? []);
    return mayRun(actor, timebankId) || members.some((memberId) => mayActForMember(actor, { timebankId, memberId }));
  }
}
