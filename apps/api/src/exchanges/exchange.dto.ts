import type { Actor } from '@awr/kernel';
import { instant, systemClock } from '@awr/kernel';
import {
  type AccountId,
  type AgreeExchange,
  DECLINE_REASONS,
  type DeclineExchange,
  type DeclineReason,
  EXCHANGE_STATUSES,
  type ExchangeId,
  type ExchangeStatus,
  type HowAgreed,
  MOST_EXCHANGE_LINES,
  type ProposeExchange,
  type Speaker,
  WAYS_TO_AGREE,
} from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Day, Id, Line, ListOf, OneOf, Prose, SomeNames, YesOrNoInQuery } from '../edge';
import { accountOfMember, MemberName } from '../members/member-ref';
import { PageDto } from '../queries/page.dto';

const HOWS = Object.keys(WAYS_TO_AGREE);
const how = { cy: 'Sut y cytunodd', en: 'How they agreed' };
const howYourself = {
  cy: 'Sut y dywedodd; ar-lein os nas rhoddir, fel y mae aelod drosto’i hun',
  en: 'How they said so; online if left out, as a member does themselves',
};
/** Shorter than other notes, so that an exchange with all its lines fits into one event. */
const MOST_NOTE = 500;
const MOST_PARTIES = 2 * MOST_EXCHANGE_LINES;

export class ExchangeLineDto {
  @MemberName({ says: { cy: 'Pwy helpodd: rhif aelodaeth neu id', en: 'Who helped: membership number or id' } })
  helper!: string;

  @MemberName({
    says: {
      cy: 'Pwy gafodd gymorth, ac sy’n talu: rhif aelodaeth neu id',
      en: 'Who was helped, and pays: membership number or id',
    },
  })
  helped!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;
}

export class ExchangeAgreementDto {
  @OneOf(HOWS, { says: how })
  how!: HowAgreed;

  @SomeNames({
    says: { cy: 'Pwy: rhifau aelodaeth neu ids', en: 'Who: membership numbers or ids' },
    most: MOST_PARTIES,
  })
  members!: string[];
}

export class ExchangeDto {
  @ListOf(() => ExchangeLineDto, {
    says: { cy: 'Pwy helpodd bwy, ac am faint', en: 'Who helped whom, and for how long' },
    least: 1,
    most: MOST_EXCHANGE_LINES,
  })
  lines!: ExchangeLineDto[];

  @Day({ says: { cy: 'Dyddiad y cymorth', en: 'The day of the help' } })
  on!: string;

  @MemberName({
    says: {
      cy: 'Yr aelod y mae’r brocer yn cynnig ar ei ran; gadewch allan am neb',
      en: 'The member on whose behalf the broker proposes; leave out for nobody',
    },
    optional: true,
  })
  proposer?: string;

  @ListOf(() => ExchangeAgreementDto, {
    says: { cy: 'Pwy sydd wedi cytuno eisoes, a sut', en: 'Who has agreed already, and how' },
    least: 0,
    most: HOWS.length,
    optional: true,
  })
  agreed?: ExchangeAgreementDto[];

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true, most: 100 })
  category?: string;

  @Id({
    says: {
      cy: 'Y cais neu’r cynnig o gymorth y daw ohono',
      en: 'The request for or offer of help that it comes from',
    },
    optional: true,
  })
  helpId?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true, most: MOST_NOTE })
  note?: string;

  /** Of a member who proposes, it is understood that they agree. */
  asCommand(timebankId: string, by: Actor, lapseDays: number | null, isBroker: boolean): ProposeExchange {
    const account = (name: string) => accountOfMember(timebankId, name);
    const { lines, on, category, helpId, note } = this;
    const own = isBroker ? undefined : account(by.memberId ?? '');
    const proposer = own ?? (this.proposer === undefined ? undefined : account(this.proposer));
    const said = (this.agreed ?? []).map(({ how, members }) => ({ how, parties: members.map(account) }));
    return {
      type: 'ProposeExchange',
      lines: lines.map(({ helper, helped, minutes }) => ({
        helper: account(helper),
        helped: account(helped),
        minutes,
      })),
      ...{ on, ...now(), by: speakerOf(by), lapseDays },
      agreed: own === undefined ? said : [...said, { how: 'online', parties: [own] }],
      ...given({ proposer, category, helpId, note }),
    };
  }
}

export class AgreeDto {
  @SomeNames({
    says: {
      cy: 'Pwy sy’n cytuno: rhifau aelodaeth neu ids; eich hun os nas rhoddir',
      en: 'Who agrees: membership numbers or ids; yourself if left out',
    },
    optional: true,
    most: MOST_PARTIES,
  })
  members?: string[];

  @OneOf(HOWS, { says: howYourself, optional: true })
  how?: HowAgreed;

  asCommand(exchangeId: ExchangeId, parties: readonly AccountId[], by: Actor): AgreeExchange {
    return { type: 'AgreeExchange', exchangeId, parties, how: this.how ?? 'online', by: speakerOf(by), ...now() };
  }
}

export class DeclineExchangeDto {
  @MemberName({
    says: {
      cy: 'Pwy sy’n gwrthod: rhif aelodaeth neu id; eich hun os nas rhoddir',
      en: 'Who declines: membership number or id; yourself if left out',
    },
    optional: true,
  })
  member?: string;

  @OneOf(HOWS, { says: howYourself, optional: true })
  how?: HowAgreed;

  @OneOf(Object.keys(DECLINE_REASONS), { says: { cy: 'Pam', en: 'Why' } })
  reason!: DeclineReason;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true, most: MOST_NOTE })
  note?: string;

  asCommand(exchangeId: ExchangeId, party: AccountId, by: Actor): DeclineExchange {
    const { how = 'online', reason, note } = this;
    const what = { exchangeId, party, how, reason, by: speakerOf(by), today: today() };
    return { type: 'DeclineExchange', ...what, ...given({ note }) };
  }
}

export class ExchangesAskedDto extends PageDto {
  @OneOf(EXCHANGE_STATUSES, {
    says: {
      cy: 'Pa mor bell y daethant; y rhai agored yw’r rhai sy’n aros, yr hynaf yn gyntaf',
      en: 'How far they have come; the open ones wait, the oldest first',
    },
    optional: true,
  })
  status?: ExchangeStatus;

  @MemberName({
    says: {
      cy: 'Aelod sy’n rhan ohonynt: rhif aelodaeth neu id',
      en: 'A member who has a part: membership number or id',
    },
    optional: true,
  })
  member?: string;

  @YesOrNoInQuery({
    says: { cy: 'Dim ond y rhai sy’n aros am yr aelod hwnnw', en: 'Only those that wait for that member' },
    optional: true,
  })
  awaitingMember?: boolean;

  @Day({
    says: { cy: 'Wedi’u cynnig ar y diwrnod hwn neu cyn hynny', en: 'Proposed on this day or before' },
    optional: true,
  })
  proposedUntil?: string;
}

function speakerOf({ id, memberId }: Actor): Speaker {
  return { id, ...given({ memberId }) };
}

function now() {
  return { today: today(), at: instant(systemClock.nowMicros()) };
}
