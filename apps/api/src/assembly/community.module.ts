import { Module } from '@nestjs/common';
import { ActivitiesController } from '../activities/activities.controller';
import { CLOSINGS_CONTROLLERS } from '../closings/closings.controller';
import { EraseMemberHandler, MemberHandler, TimebankHandler } from '../commands/handlers';
import { GroupsController } from '../groups/groups.controller';
import { MemberRecordController } from '../members/member-record.controller';
import { MembersController } from '../members/members.controller';
import { OffersController } from '../offers/offers.controller';
import { OrganisationsController } from '../organisations/organisations.controller';
import { TimebankRecords } from '../timebanks/timebank-records';
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
    ...CLOSINGS_CONTROLLERS,
  ],
  providers: [TimebankRecords, TimebankHandler, MemberHandler, EraseMemberHandler],
})
export class CommunityModule {}
