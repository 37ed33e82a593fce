import { LEAVING_REASONS, type LeavingReason } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import type { Actor, DomainEvent } from '@awr/kernel';
import type {
  AccountClosed,
  ClaimWithdrawn,
  CloseAccount,
  ExchangeWithdrawn,
  HoldReleased,
  MergeAccounts,
} from '@awr/ledger';
import { memberOf } from '@awr/ledger';
import type { Accepted } from '@awr/runtime';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { Day, Id, OneOf, Part, SomeNames } from '../edge';
import { entriesIn, EntryAnswer } from '../entries/entry.answer';
import { told } from '../queries/told';
import { accountOfMember, MemberName } from './member-ref';

const id = { cy: 'Id yr aelod', en: 'The member’s id' };
const day = { cy: 'Pryd; heddiw os nas rhoddir', en: 'When; today if left out' };

export class LeavingDto {
  @OneOf(LEAVING_REASONS, { says: { cy: 'Pam y mae’n gadael', en: 'Why they leave' } })
  reason!: LeavingReason;

  @Day({ says: day, optional: true })
  on?: string;

  @OneOf(['pot', 'waive'], {
    says: {
      cy: 'Beth a ddaw o’r credydau sydd ar ôl: i’r pot (os nas rhoddir), neu i neb',
      en: 'What becomes of credits that are left: the pot’s (if left out), or nobody’s',
    },
    optional: true,
  })
  rest?: 'pot' | 'waive';

  @OneOf(['pot', 'issuing'], {
    says: {
      cy: 'Pwy sy’n talu’r hyn sy’n ddyledus: y pot, neu neb; hebddo ni chaiff neb sydd islaw sero adael',
      en: 'Who makes good what is owed: the pot, or nobody; without it nobody who is below zero leaves',
    },
    optional: true,
  })
  writeOff?: 'pot' | 'issuing';

  asCommand(timebankId: string, member: string, by: Actor): CloseAccount {
    const { reason: leavingReason, on = today(), rest = 'pot', writeOff } = this;
    const about = { on, today: today(), recordedBy: by.id, ...given({ writeOff }) };
    const accountId = accountOfMember(timebankId, member);
    return { type: 'CloseAccount', accountId, cause: 'left', rest, leavingReason, ...about };
  }
}

export class ReturnDto {
  @Day({ says: day, optional: true })
  on?: string;
}

export class MergeDto {
  @MemberName({
    says: { cy: 'Y rhif y mae’r aelod yn parhau gydag ef', en: 'The number that the member goes on with' },
  })
  into!: string;

  @Day({ says: day, optional: true })
  on?: string;

  asCommand(timebankId: string, member: string, by: Actor): MergeAccounts {
    const { into, on = today() } = this;
    return {
      type: 'MergeAccounts',
      from: accountOfMember(timebankId, member),
      into: accountOfMember(timebankId, into),
      on,
      today: today(),
      recordedBy: by.id,
    };
  }
}

/** Many more than anybody has. */
const MOST_WAITING = 100_000;

/** That an account was closed, and the entry that settled what was in it. */
export class ClosedAnswer {
  @Id({ says: id })
  id!: string;

  @Day({ says: { cy: 'Pryd', en: 'When' } })
  on!: string;

  @Id({ says: { cy: 'Yr aelod y mae’n parhau fel', en: 'The member that they go on as' }, optional: true })
  mergedInto?: string;

  @Part(() => EntryAnswer, {
    says: { cy: 'Y cofnod a setlodd y balans', en: 'The entry that settled the balance' },
    optional: true,
  })
  entry?: EntryAnswer;

  @SomeNames({
    says: { cy: 'Hawliadau oedd yn aros, a dynnwyd yn ôl', en: 'Claims that were waiting, which are withdrawn' },
    ...{ optional: true, most: MOST_WAITING },
  })
  withdrawnClaims?: string[];

  @SomeNames({
    says: { cy: 'Cyfnewidiadau oedd yn aros, a dynnwyd yn ôl', en: 'Exchanges that were waiting, which are withdrawn' },
    ...{ optional: true, most: MOST_WAITING },
  })
  withdrawnExchanges?: string[];

  @SomeNames({
    says: { cy: 'Archebion a ryddhawyd', en: 'Bookings that were released' },
    ...{ optional: true, most: MOST_WAITING },
  })
  releasedHolds?: string[];
}

export function closedAnswer({ events }: Accepted): ClosedAnswer {
  const closing = events.find(({ type }) => type === 'AccountClosed');
  const { accountId, on, mergedInto } = closing!.data as AccountClosed['data'];
  const [entry] = entriesIn(events);
  return {
    id: memberOf(accountId) ?? '',
    on,
    ...(mergedInto && { mergedInto: memberOf(mergedInto) ?? '' }),
    ...(entry && { entry }),
    ...told({
      withdrawnClaims: idsIn<ClaimWithdrawn>(events, 'ClaimWithdrawn', ({ claimId }) => claimId),
      withdrawnExchanges: idsIn<ExchangeWithdrawn>(events, 'ExchangeWithdrawn', ({ exchangeId }) => exchangeId),
      releasedHolds: idsIn<HoldReleased>(events, 'HoldReleased', ({ holdId }) => holdId),
    }),
  };
}

/** The ids of what was ended; undefined where nothing was. */
function idsIn<Event extends DomainEvent>(
  events: readonly StoredEvent[],
  type: Event['type'],
  idOf: (data: Event['data']) => string,
): string[] | undefined {
  const ids = events.filter((event) => event.type === type).map(({ data }) => idOf(data as Event['data']));
  return ids.length > 0 ? ids : undefined;
}

export class ReturnedAnswer {
  @Id({ says: id })
  id!: string;

  @Day({ says: { cy: 'Pryd', en: 'When' } })
  on!: string;
}
