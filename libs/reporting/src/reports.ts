import type { Page, PageAsked } from '@awr/community';
import type { CalendarDate, Unsealer } from '@awr/kernel';
import type { EntryView } from '@awr/ledger';
import type { Report } from './document/report';
import { type FunderAsked, funderReport } from './funder/funder-report';
import { type OrganisationAsked, organisationReport } from './funder/organisation-report';
import { SelectedEntries } from './funder/selected-entries';
import type { Selection } from './funder/selection';
import { type ReceiptAsked, receiptReport } from './receipt/receipt-report';
import { redeemedEntries, type RedemptionSelection } from './redemption/redeemed-entries';
import { type RedemptionAsked, redemptionReport } from './redemption/redemption-report';
import { type StatementAsked, statementReport } from './statement/statement-report';
import type { ReportingDatabase, ReportingViews } from './views/reporting-database';
import { begunOn, ledgerOf } from './views/standing';
import { type WorkListAsked, workListReport } from './work-list/work-list-report';

/** Every report. Each is of one moment; they are made one after another, so that many at once take no more memory. */
export class Reports {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly views: ReportingViews,
    private readonly unsealer: Unsealer,
  ) {}

  funder(asked: FunderAsked): Promise<Report> {
    return this.made((views) => funderReport(views, asked));
  }

  /** The day on which a timebank's first entry was recorded; undefined where there is none yet. */
  begunOn(timebankId: string): Promise<CalendarDate | undefined> {
    return this.views.atOneMoment(async (views) => {
      const read = await ledgerOf(views, timebankId);
      return read && begunOn(views, read);
    });
  }

  /** Undefined where the timebank has no such organisation. */
  organisation(asked: OrganisationAsked): Promise<Report | undefined> {
    return this.made((views) => organisationReport(views, asked));
  }

  /** Undefined where there is no such account. */
  statement(asked: StatementAsked): Promise<Report | undefined> {
    return this.made((views) => statementReport(views, this.unsealer, asked));
  }

  receipt(asked: ReceiptAsked): Promise<Report> {
    return this.made((views) => receiptReport(views, asked));
  }

  /** Undefined where the timebank has no such venue. */
  redemption(asked: RedemptionAsked): Promise<Report | undefined> {
    return this.made((views) => redemptionReport(views, this.unsealer, asked));
  }

  /** What a figure of a venue's report was made of. */
  redeemedEntries(timebankId: string, selection: RedemptionSelection, page: PageAsked): Promise<Page<EntryView>> {
    return this.views.atOneMoment((views) => redeemedEntries(views, this.unsealer, timebankId, selection, page));
  }

  workList(asked: WorkListAsked): Promise<Report> {
    return this.made((views) => workListReport(views, asked));
  }

  /** What a figure was made of. */
  entriesOf(timebankId: string, selection: Selection, page: PageAsked): Promise<Page<EntryView>> {
    return this.views.atOneMoment((views) =>
      new SelectedEntries(views, this.unsealer).list(timebankId, selection, page),
    );
  }

  private made<Result>(make: (views: ReportingDatabase) => Promise<Result>): Promise<Result> {
    const next = this.last.then(() => this.views.atOneMoment(make));
    this.last = next.catch(() => undefined);
    return next;
  }
}
