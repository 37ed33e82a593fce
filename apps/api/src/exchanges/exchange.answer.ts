import type { MemberView } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import { invariant } from '@awr/kernel';
import {
  DECLINE_REASONS,
  type DeclineReason,
  EXCHANGE_STATUSES,
  type ExchangeStatus,
  type ExchangeView,
  type HowAgreed,
  memberOf,
  MOST_EXCHANGE_LINES,
  WAYS_TO_AGREE,
} from '@awr/ledger';
import type { Accepted } from '@awr/runtime';
import { AmountMinutes, Day, Id, Line, LineOrNull, ListOf, OneOf, Prose } from '../edge';
import { EntryAnswer, entryOf } from '../entries/entry.answer';
import { told } from '../queries/told';

const says = {
  exchangeId: { cy: 'Rhif y cyfnewidiad', en: 'The exchange’s number' },
  status: { cy: 'Pa mor bell y daeth', en: 'How far it has come' },
  entries: { cy: 'Y cofnodion, os cytunwyd', en: 'The entries, if agreed' },
};

/** What a command did to an exchange. */
export class ExchangeStepAnswer {
  @Line({ says: says.exchangeId, example: 'x-000001' })
  exchangeId!: string;

  @OneOf(EXCHANGE_STATUSES, { says: says.status })
  status!: ExchangeStatus;

  @ListOf(() => EntryAnswer, { says: says.entries, least: 0, most: MOST_EXCHANGE_LINES })
  entries!: EntryAnswer[];
}

class ExchangeLineAnswer {
  @Id({ says: { cy: 'Pwy helpodd', en: 'Who helped' } })
  helperId!: string;

  @Id({ says: { cy: 'Pwy gafodd gymorth, ac sy’n talu', en: 'Who was helped, and pays' } })
  helpedId!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Line({ says: { cy: 'Y cofnod', en: 'The entry' }, optional: true, example: 'e-000001' })
  entryId?: string;
}

class PartyAnswer {
  @Id({ says: { cy: 'Yr aelod', en: 'The member' } })
  memberId!: string;

  @OneOf(Object.keys(WAYS_TO_AGREE), { says: { cy: 'Sut y cytunodd', en: 'How they agreed' }, optional: true })
  how?: HowAgreed;

  @Line({ says: { cy: 'Pwy a’i nododd', en: 'Who wrote it down' }, optional: true })
  recordedBy?: string;
}

/** Somebody with a part in an exchange, as whoever else has one knows them. */
class PersonAnswer {
  @Id({ says: { cy: 'Yr aelod', en: 'The member' } })
  memberId!: string;

  @Line({ says: { cy: 'Y rhif aelodaeth', en: 'The membership number' }, example: 'T2M0003' })
  number!: string;

  @LineOrNull({
    says: {
      cy: 'Enw cyntaf. I’r lleill sy’n rhan ohono: null nes iddynt gytuno, ac wedi dileu’r person',
      en: 'First name. To the others with a part in it: null until they have agreed, and once the person was erased',
    },
  })
  givenName!: string | null;
}

/** An exchange with all that is known of it by now. */
export class ExchangeAnswer {
  @Line({ says: says.exchangeId, example: 'x-000001' })
  exchangeId!: string;

  @OneOf(EXCHANGE_STATUSES, { says: says.status })
  status!: ExchangeStatus;

  @ListOf(() => ExchangeLineAnswer, {
    says: { cy: 'Pwy helpodd bwy', en: 'Who helped whom' },
    least: 1,
    most: MOST_EXCHANGE_LINES,
  })
  lines!: ExchangeLineAnswer[];

  @ListOf(() => PersonAnswer, {
    says: { cy: 'Pwy yw’r rhai sy’n rhan ohono', en: 'Who those are that have a part in it' },
    ...{ least: 0, most: 2 * MOST_EXCHANGE_LINES },
  })
  people!: PersonAnswer[];

  @AmountMinutes({ says: { cy: 'Y munudau i gyd', en: 'All the minutes' } })
  minutes!: number;

  @Day({ says: { cy: 'Dyddiad y cymorth', en: 'The day of the help' } })
  on!: string;

  @Day({ says: { cy: 'Y diwrnod y’i cynigiwyd', en: 'The day on which it was proposed' } })
  proposedOn!: string;

  @Day({ says: { cy: 'Y diwrnod olaf i’w gytuno', en: 'The last day to agree it' }, optional: true })
  lapsesOn?: string;

  @Id({ says: { cy: 'Yr aelod a’i cynigiodd', en: 'The member who proposed it' }, optional: true })
  proposerId?: string;

  @Line({ says: { cy: 'Pwy a’i cofnododd', en: 'Who recorded it' } })
  recordedBy!: string;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true })
  category?: string;

  @Id({ says: { cy: 'Y cais neu’r cynnig o gymorth', en: 'The request for or offer of help' }, optional: true })
  helpId?: string;

  @ListOf(() => PartyAnswer, { says: { cy: 'Pwy sydd wedi cytuno', en: 'Who has agreed' }, least: 0, most: 100 })
  agreed!: PartyAnswer[];

  @ListOf(() => PartyAnswer, { says: { cy: 'Am bwy y mae’n aros', en: 'For whom it waits' }, least: 0, most: 100 })
  waitsFor!: PartyAnswer[];

  @Line({
    says: { cy: 'Pwy a gofnododd y diwedd', en: 'Who recorded how it ended' },
    optional: true,
  })
  settledBy?: string;

  @Id({ says: { cy: 'Yr aelod a’i gwrthododd', en: 'The member who declined it' }, optional: true })
  declinedBy?: string;

  @OneOf(Object.keys(DECLINE_REASONS), {
    says: { cy: 'Pam y’i gwrthodwyd', en: 'Why it was declined' },
    optional: true,
  })
  reason?: DeclineReason;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  @Prose({ says: { cy: 'Nodyn wrth wrthod', en: 'The note when it was declined' }, optional: true })
  declinedNote?: string;
}

/** Those with a part in exchanges, and which member reads of them; a broker or an auditor is no member who reads. */
export interface People {
  readonly members: ReadonlyMap<string, MemberView>;
  readonly readBy: string | undefined;
}

/** The members who have a part in these exchanges. */
export function partiesOf(exchanges: readonly Pick<ExchangeView, 'lines'>[]): string[] {
  const accounts = exchanges.flatMap(({ lines }) => lines.flatMap(({ helper, helped }) => [helper, helped]));
  return [...new Set(accounts)].flatMap((account) => memberOf(account) ?? []);
}

export function exchangeOf(exchange: ExchangeView, people: People): ExchangeAnswer {
  const { exchangeId, status, minutes, on, proposedOn, recordedBy, lines, agreed, waitsFor, entryIds } = exchange;
  const { lapsesOn, proposerId, category, helpId, settledBy, declinedBy, reason, note, declinedNote } = exchange;
  return {
    ...{ exchangeId, status, minutes, on, proposedOn, recordedBy },
    lines: lines.map(({ helper, helped, minutes }, index) => ({
      ...{ helperId: memberOf(helper) ?? '', helpedId: memberOf(helped) ?? '', minutes },
      ...told({ entryId: entryIds[index] }),
    })),
    people: partiesOf([exchange]).flatMap((memberId) => personIn(exchange, memberId, people)),
    agreed: agreed.map(({ party, how, recordedBy }) => ({ memberId: memberOf(party) ?? '', how, recordedBy })),
    waitsFor: waitsFor.map((party) => ({ memberId: memberOf(party) ?? '' })),
    ...told({ lapsesOn, proposerId, category, helpId, settledBy, declinedBy, reason, note, declinedNote }),
  };
}

/** Nobody learns in this way whose number it is that they made up: a name is shown once its bearer has agreed. */
function personIn({ agreed }: ExchangeView, memberId: string, { members, readBy }: People): PersonAnswer[] {
  const member = members.get(memberId);
  if (!member) return [];
  const isNamed =
    readBy === undefined || readBy === memberId || agreed.some(({ party }) => memberOf(party) === memberId);
  return [{ memberId, number: member.number, givenName: (isNamed && member.givenName) || null }];
}

type Step = StoredEvent<string, { readonly exchangeId: string; readonly counts?: boolean }>;

const ENDED: Readonly<Record<string, ExchangeStatus>> = {
  ExchangeDeclined: 'declined',
  ExchangeWithdrawn: 'withdrawn',
};

/** What a command did to an exchange, told from its events. */
export function exchangeStep({ events }: Accepted): ExchangeStepAnswer {
  const step = events.find(({ type }) => /^Exchange/.test(type)) as Step | undefined;
  invariant(step, 'an exchange was accepted without an event');
  const { exchangeId, counts = false } = step.data;
  const entries = events.filter(({ type }) => type === 'HelpExchanged').map(entryOf);
  return { exchangeId, status: ENDED[step.type] ?? (counts ? 'agreed' : 'open'), entries };
}
