import { hasRole } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partnersAmong } from '../agreements/partners-among';
import { allow, Asking, May, Problem, Timebank } from '../edge';
import { memberIdFrom } from '../members/member-ref';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { Read } from '../queries/read';
import type { Views } from '../queries/views';
import { EntriesAskedDto } from './entries-asked.dto';
import { maySeeEntry } from './may-see-entry';
import { EntryDetailsAnswer, entryDetails } from './entry-details.answer';

@Controller('api/v1/timebanks/:timebank/entries')
@About('entries')
export class EntriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly pages: Pages,
  ) {}

  @Get()
  @May('broker', 'organisation')
  @Does(
    {
      cy: 'Cofnodion yn ôl dyddiad y gwasanaeth, y diweddaraf yn gyntaf. Mae sefydliad yn gweld ei rai ei hun.',
      en: 'Entries by day of service, the newest first. An organisation sees its own.',
    },
    { answers: listAnswer(EntryDetailsAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: EntriesAskedDto,
    @Asking() actor: Actor,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<EntryDetailsAnswer>> {
    const { member, byBeneficiary, ...others } = asked;
    const memberId = member === undefined ? undefined : memberIdFrom(timebank, member);
    const organisationId = organisationSeen(actor, asked.organisationId);
    return this.pages.told(listing, asked, async (views, page) => {
      const wanted = { ...others, memberId, organisationId, byBeneficiary: byBeneficiary === 'true' };
      const { items, next } = await views.entries.list(timebank, { ...wanted, ...page });
      const partners = await partnersAmong(items, timebank, views);
      return { items: items.map((entry) => entryDetails(entry, partners)), next };
    });
  }

  @Get(':entry')
  @May('broker', 'organisation', 'venue', 'member')
  @Does(
    {
      cy: 'Un cofnod, i’r rhai y mae’n ymwneud â hwy: yr aelodau, y lleoliad a’r sefydliad a’i cynhaliodd',
      en: 'One entry, for those whom it concerns: the members, the venue and the organisation that hosted it',
    },
    { answers: EntryDetailsAnswer },
  )
  async one(
    @Timebank() timebank: string,
    @Param('entry') entryId: string,
    @Asking() actor: Actor,
  ): Promise<EntryDetailsAnswer> {
    const read = async (views: Views) => {
      const entry = await views.entries.byId(timebank, entryId);
      return entry && entryDetails(entry, await partnersAmong([entry], timebank, views));
    };
    const entry = found(await this.queries.execute(new Read(read)));
    if (!maySeeEntry(actor, timebank, entry)) throw new Problem('not-found');
    return entry;
  }
}

/** Which organisation's entries an actor is shown: their own, where they see no others. */
function organisationSeen(actor: Actor, asked: string | undefined): string | undefined {
  if (hasRole(actor, 'broker', 'administrator', 'auditor')) return asked;
  allow(asked === undefined || asked === actor.organisationId);
  return actor.organisationId ?? '';
}
