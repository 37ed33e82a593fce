import { derivedId } from '@awr/kernel';
import { type LedgerCommand, ledgerTesting } from '@awr/ledger';
import type { AgreementPaper } from './agreement-paper';
import { type Expected, refusedBy } from './expected';
import type { Person } from './people';
import type { Policy } from './policy';
import { dayInWalesAt, instantOf } from './town-clock';

/** A membership, as it stands on paper. */
export interface Member {
  readonly number: string;
  readonly id: string;
  readonly account: `member:${string}`;
  /** The day on which they joined, or last came back. */
  joinedOn: string;
  /** One of those who are there all the time; the others come and go. */
  readonly isRegular: boolean;
  status: 'joined' | 'left' | 'merged' | 'erased';
  leftOn?: string | undefined;
}

export interface Place {
  readonly id: string;
  readonly organisationId?: string;
  readonly groupId?: string;
  readonly category?: string;
  readonly isCancelled?: boolean;
}

export interface Offer {
  readonly id: string;
  readonly venueId: string;
  readonly minutesPerAdult: number;
  readonly minutesPerUnder16: number;
  readonly isWithdrawn: boolean;
}

/** What there is in a timebank besides its ledger. */
export interface Surroundings {
  readonly id: string;
  readonly organisations: readonly string[];
  readonly venues: readonly string[];
  readonly groups: readonly Place[];
  readonly activities: readonly Place[];
  readonly offers: readonly Offer[];
}

type Entry = ledgerTesting.ModelEntry;
/** What an entry says besides who paid whom how much. */
export type About = Readonly<Record<string, unknown>>;

/** One timebank as it would be kept on paper: its people, its rules, and its ledger. */
export class Town {
  readonly ledger = new ledgerTesting.LedgerModel();
  readonly members: Member[] = [];
  readonly people: Person[] = [];
  /** The types of what happened that are no entries, and how often. */
  readonly facts = new Map<string, number>();
  /** The keys of what was refused: nothing in the log may carry one. */
  readonly refused = new Set<string>();
  /** What entries will say of the claims, the exchanges and the holds that there were. */
  readonly claims: About[] = [];
  /** What was told of entries, by their ids. */
  readonly told = new Map<string, About>();
  readonly exchanges: About[] = [];
  readonly holds: { readonly holdId: string; readonly offerId: string; readonly people: object }[] = [];
  /** When organisations, groups and venues were closed, by their ids: from a day until another, which is open again. */
  readonly closures = new Map<string, { readonly from: string; readonly until?: string }[]>();
  /** What it agrees with another timebank. */
  agreement: AgreementPaper | undefined;
  /** The ids of members who have come back, and are to be given new tokens. */
  readonly needsTokens = new Set<string>();
  millis = 0;

  constructor(
    readonly place: Surroundings,
    public policy: Policy,
  ) {}

  get id(): string {
    return this.place.id;
  }

  get today(): string {
    return dayInWalesAt(this.millis);
  }

  get at(): string {
    return instantOf(this.millis);
  }

  get entries(): number {
    return this.ledger.paper.entries.length;
  }

  /** The id of a member who is going to have this number. */
  idOf(number: string): string {
    return derivedId('member', this.id, number);
  }

  /** A membership ends, and with it every token that its holder has. */
  goes(member: Member, status: Member['status'], on?: string): void {
    Object.assign(member, { status, leftOn: on });
    for (const person of this.people) if (person.memberId === member.id) person.isUnknown = true;
  }

  /** Whether an organisation, a group or a venue is closed on a day. */
  isClosed(id: string | undefined, day: string): boolean {
    const closures = this.closures.get(id ?? '') ?? [];
    return closures.some(({ from, until }) => from <= day && !(until !== undefined && until <= day));
  }

  path(rest: string): string {
    return `/api/v1/timebanks/${this.id}${rest}`;
  }

  memberOf(nameOrId: string): Member | undefined {
    return this.members.find(({ number, id }) => number === nameOrId || id === nameOrId);
  }

  /** The account of whoever has this number or id; that of nobody, where nobody has. */
  accountOf(nameOrId: string): `member:${string}` {
    return this.memberOf(nameOrId)?.account ?? `member:nobody ${nameOrId}`;
  }

  /** The closed period that a day lies in: what comes for it comes too late for that. */
  private lateFor(day: unknown): string | undefined {
    const period = this.ledger.paper.closedUntil.findIndex((until) => String(day) <= until);
    return day === undefined || period < 0 ? undefined : `p-${String(period + 1).padStart(4, '0')}`;
  }

  /** Does what nobody asks over the API, and keeps count of what happened. */
  does(command: object): ledgerTesting.ModelAnswer {
    const answer = this.ledger.answer(command as LedgerCommand);
    for (const fact of 'facts' in answer ? (answer.facts ?? []) : []) {
      this.facts.set(fact, (this.facts.get(fact) ?? 0) + 1);
    }
    return answer;
  }

  /** The account of whoever has this number, for those who know nobody's id. */
  accountByNumber(number: string): `member:${string}` {
    const member = this.members.find((known) => known.number === number);
    return member?.account ?? `member:nobody ${number}`;
  }

  /** Writes down what a command comes to, and gives what is to be answered: where it is accepted, of its entries. */
  hears(
    command: object,
    accepted: (entries: readonly About[]) => Expected,
    about: About | ((index: number) => About) = {},
  ): Expected {
    const before = this.entries;
    const answer = this.does({ at: this.at, ...command });
    if ('refused' in answer) return refusedBy(answer);
    const entries = answer.entries.map((entry, index) => {
      const more = typeof about === 'function' ? about(index) : about;
      return { ...asTold(entry, before + index + 1), lateFor: this.lateFor(more['on']), ...more };
    });
    entries.forEach((entry, index) => this.told.set(entryId(before + index + 1), entry));
    return accepted(entries);
  }
}

/** An entry as the API tells it. */
function asTold({ from, to, minutes, warned }: Entry, number: number): About {
  const said = warned.filter((one) => one !== 'by-beneficiary');
  const warnings = said.length > 0 ? said : undefined;
  const byBeneficiary = said.length < warned.length ? true : undefined;
  return { entryId: entryId(number), debit: from, credit: to, minutes, warnings, byBeneficiary };
}

export function entryId(number: number): string {
  return `e-${String(number).padStart(6, '0')}`;
}
