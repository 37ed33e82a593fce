import { Module } from '@nestjs/common';
import { ActivitiesController } from '../activities/activities.controller';
import { EraseMemberHandler, MemberHandler, TimebankHandler } from '../commands/handlers';
import { GroupsController } from '../groups/groups.controller';
import { MemberRecordController } from '../members/member-record.controller';
import { MembersController } from '../members/members.controller';
import { OffersController } from '../offers/offers.controller';
import { OrganisationsController } from '../organisations/organisations.controller';
import { TimebanksController } from '../timebanks/timebanks.controller';
import { VenuesController } from '../venues/venues.controller';

@Module({
  controllers: [
    TimebanksController,
    MembersController,
    MemberRecordController,
    OrganisationsController,
    GroupsController,
    ActivitiesController,
    VenuesController,
    OffersController,
  ],
  providers: [TimebankHandler, MemberHandler, EraseMemberHandler],
})
export class CommunityModule {}
