import type { Actor } from '@awr/kernel';
import { entryNumber, memberAccount, venueAccount } from '@awr/ledger';
import { NO_OFFER } from '@awr/reporting';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { seenAccount } from '../accounts/may-see-account';
import { today } from '../commands/today';
import { Asking, May, Problem, Timebank } from '../edge';
import { EntryDetailsAnswer, entryDetails } from '../entries/entry-details.answer';
import { maySeeEntry } from '../entries/may-see-entry';
import { memberIdFrom } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Read } from '../queries/read';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { redeemedEntriesAt } from './figure-entries';
import { PeriodReportDto, RedeemedEntriesDto, ReportWantedDto, VenueReportDto } from './report-asked.dto';
import { OTHER_REPORT_TYPES } from './report-formats';
import { ReportAnswer } from './report.answer';
import { ReportSending } from './report-sending';

/** What those who hold an account get of it: statements, receipts, a venue's report. */
@Controller('api/v1/timebanks/:timebank/reports')
@About('reports')
export class HolderReportsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sending: ReportSending,
    private readonly pages: Pages,
  ) {}

  @Get('members/:member/statement')
  @May('broker', 'member')
  @Does(
    {
      cy: 'Cyfriflen aelod am gyfnod: y balans agoriadol, pob cofnod, y balans terfynol. Gwêl aelod ei gyfriflen ei hun.',
      en: 'A member’s statement for a period: opening balance, each entry, closing balance. A member sees their own.',
    },
    { answers: ReportAnswer, orAs: OTHER_REPORT_TYPES },
  )
  async statement(
    @Timebank() timebankId: string,
    @Param('member') idOrNumber: string,
    @Query() asked: PeriodReportDto,
    @Asking() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const memberId = memberIdFrom(timebankId, idOrNumber);
    const accountId = seenAccount(actor, timebankId, memberAccount(memberId));
    const member = found(await this.queries.execute(new Read(({ members }) => members.byId(timebankId, memberId))));
    const name = [member.givenName, member.familyName].filter(Boolean).join(' ');
    const holder = name ? `${name} (${member.number})` : member.number;
    const { from, until } = asked;
    const conversation = { request, reply, about: member.number };
    return this.sending.send(asked, conversation, async (language, tell) => {
      const wanted = { timebankId, accountId, holder, from, until, language, madeOn: today(), tell };
      return found(await this.queries.execute(new Read(({ reports }) => reports.statement(wanted))));
    });
  }

  @Get('venues/:venue/redemption')
  @May('broker', 'venue')
  @Does(
    {
      cy: 'Yr hyn y gwariwyd arno mewn lleoliad, yn ôl cynnig: mewn cyfnod, neu ers dirwyn ei gredydau i ben ddiwethaf. Gwêl lleoliad ei adroddiad ei hun.',
      en: 'What was taken up at a venue, by offer: in a period, or since its credits were last retired. A venue sees its own.',
    },
    { answers: ReportAnswer, orAs: OTHER_REPORT_TYPES },
  )
  async redemption(
    @Timebank() timebankId: string,
    @Param('venue') venueId: string,
    @Query() asked: VenueReportDto,
    @Asking() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    seenAccount(actor, timebankId, venueAccount(venueId));
    const { from, until = today() } = asked;
    const period = from === undefined ? undefined : { from, until };
    return this.sending.send(asked, { request, reply }, async (language) => {
      const entriesAt = redeemedEntriesAt(timebankId, venueId);
      const wanted = { timebankId, venueId, period, language, madeOn: today(), entriesAt };
      return found(await this.queries.execute(new Read(({ reports }) => reports.redemption(wanted))));
    });
  }

  @Get('venues/:venue/redemption/entries')
  @May('broker', 'venue')
  @Does(
    {
      cy: 'Yr union gofnodion y gwnaed ffigur yn adroddiad lleoliad ohonynt, yn y drefn y’u cofnodwyd. Gwêl lleoliad ei gofnodion ei hun.',
      en: 'Exactly the entries that a figure of a venue’s report was made of, in the order in which they were recorded. A venue sees its own.',
    },
    { answers: listAnswer(EntryDetailsAnswer) },
  )
  redeemed(
    @Timebank() timebankId: string,
    @Param('venue') venueId: string,
    @Query() asked: RedeemedEntriesDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<EntryDetailsAnswer>> {
    seenAccount(actor, timebankId, venueAccount(venueId));
    const { from, until = today(), since, offer } = asked;
    if (since !== undefined && entryNumber(since) === undefined) throw new Problem('not-found');
    const period = from === undefined ? undefined : { from, until };
    const offerId = offer === NO_OFFER ? null : offer;
    return this.pages.told(listing, asked, async ({ reports }, page) => {
      const { items, next } = await reports.redeemedEntries(timebankId, { venueId, period, since, offerId }, page);
      return { items: items.map((entry) => entryDetails(entry, new Map())), next };
    });
  }

  @Get('entries/:entry/receipt')
  @May('broker', 'organisation', 'venue', 'member')
  @Does(
    {
      cy: 'Derbynneb am un cofnod, i’r rhai y mae’n ymwneud â hwy',
      en: 'A receipt for one entry, for those whom it concerns',
    },
    { answers: ReportAnswer, orAs: OTHER_REPORT_TYPES },
  )
  async receipt(
    @Timebank() timebankId: string,
    @Param('entry') entryId: string,
    @Query() asked: ReportWantedDto,
    @Asking() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const entry = found(await this.queries.execute(new Read(({ entries }) => entries.byId(timebankId, entryId))));
    if (!maySeeEntry(actor, timebankId, entry)) throw new Problem('not-found');
    return this.sending.send(asked, { request, reply, about: entryId }, (language) => {
      const wanted = { timebankId, entry, language, madeOn: today() };
      return this.queries.execute(new Read(({ reports }) => reports.receipt(wanted)));
    });
  }
}
