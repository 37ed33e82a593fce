import type { Sealed } from '@awr/kernel';
import { timebankOf } from '../../../ledger-stream';
import type { StandingViews, Stored } from '../standing-tables';

type Change = Stored<'LimitsSet'> | Stored<'AccountLimitsSet'>;

export function showTimebankLimits(event: Stored<'LimitsSet'>, view: StandingViews): void {
  const { setBy = event.metadata.actor, reason = null } = event.data;
  const change = { ...changeOf(event), account_id: null, changed_by: setBy };
  view.limit_changes.insert({ ...change, reason: null, policy_reason: reason });
}

export function showAccountLimits(event: Stored<'AccountLimitsSet'>, view: StandingViews): void {
  const { accountId: account_id, setBy: changed_by, reason } = event.data;
  view.limit_changes.insert({
    ...changeOf(event),
    account_id,
    changed_by,
    reason: reason as Sealed,
    policy_reason: null,
  });
}

function changeOf({ id, stream, revision, data, metadata }: Change) {
  return {
    timebank_id: timebankOf(stream),
    place: revision,
    credit_limit: data.creditLimitMinutes,
    soft_credit_limit: data.softCreditLimitMinutes,
    cap: data.capMinutes,
    soft_cap: data.softCapMinutes ?? null,
    changed_at: metadata.recordedAt,
    event_id: id,
  };
}
