import { Module } from '@nestjs/common';
import { HelpHandler, LedgerHandler } from '../commands/handlers';
import { AccountsController } from '../accounts/accounts.controller';
import { EntriesController } from '../entries/entries.controller';
import { ReciprocityController } from '../reciprocity/reciprocity.controller';
import { ReportsController } from '../reports/reports.controller';
import { ReversalsController } from '../entries/reversals.controller';
import { ArchiveController } from '../exports/archive.controller';
import { TablesController } from '../exports/tables/tables.controller';
import { JournalController } from '../exports/journal.controller';
import { ClaimDecisionsController } from '../claims/claim-decisions.controller';
import { Claiming } from '../claims/claiming';
import { ConfirmingEach } from '../claims/confirming-each';
import { ClaimsController } from '../claims/claims.controller';
import { ExchangesController } from '../exchanges/exchanges.controller';
import { HiddenClaims } from '../claims/hidden-claims';
import { HiddenExchanges } from '../exchanges/hidden-exchanges';
import { Exchanging } from '../exchanges/exchanging';
import { GiftsController } from '../gifts/gifts.controller';
import { HelpController } from '../help/help.controller';
import { Helping } from '../help/helping';
import { HoursController } from '../hours/hours.controller';
import { Places } from '../hours/places';
import { SpendsController } from '../spends/spends.controller';
import { HoldsController } from '../holds/holds.controller';
import { HoldEndsController } from '../holds/hold-ends.controller';
import { GrantsController } from '../grants/grants.controller';
import { ExpiryController } from '../upkeep/expiry.controller';
import { AccountLimitsController } from '../accounts/account-limits.controller';
import { CorrectionsController } from '../corrections/corrections.controller';
import { RemarksController } from '../corrections/remarks.controller';
import { BudgetsController } from '../organisations/budgets.controller';
import { MemberLifecycleController } from '../members/member-lifecycle.controller';
import { OfferNow } from '../offers/offer-now';
import { EntryNow } from '../corrections/entry-now';
import { RightEntry } from '../corrections/right-entry';
@Module({
  controllers: [
    MemberLifecycleController,
    BudgetsController,
    RemarksController,
    CorrectionsController,
    AccountLimitsController,
    ExpiryController,
    GrantsController,
    HoldEndsController,
    HoldsController,
    AccountsController,
    EntriesController,
    ReportsController,
    HoursController,
    GiftsController,
    SpendsController,
    ReversalsController,
    ClaimsController,
    ClaimDecisionsController,
    ExchangesController,
    HelpController,
    JournalController,
    TablesController,
    ArchiveController,
    ReciprocityController,
  ],
  providers: [
    HiddenClaims,
    HiddenExchanges,

    EntryNow,
    RightEntry,
    OfferNow,
    LedgerHandler,
    Places,
    Claiming,
    ConfirmingEach,
    Exchanging,
    HelpHandler,
    Helping,
  ],
})
export class LedgerModule {}
