import { projection } from '@awr/projections';
import { showHold, showLapse, showRelease, showSettlement } from './holds/show-hold';
import { showAccountLimits, showTimebankLimits } from './limit-changes/show-limit-change';
import { showDispute, showNote, showResolution } from './remarks/show-remark';
import { standingTables } from './standing-tables';

/** What was set aside, which limits were changed, and what was said of entries afterwards. */
export const standingProjection = projection({
  name: 'standing',
  version: 2,
  tables: standingTables,
  on: {
    CreditsHeld: showHold,
    HoldSettled: showSettlement,
    HoldReleased: showRelease,
    HoldLapsed: showLapse,
    LimitsSet: showTimebankLimits,
    AccountLimitsSet: showAccountLimits,
    NoteAdded: showNote,
    DisputeOpened: showDispute,
    DisputeResolved: showResolution,
  },
});
