import { type MemberState, memberIdOf, nameKey, normaliseNumber } from '@awr/community';
import { NOT_NAMED } from '../columns/foreign/time-overflow';
import { compact } from '../columns/heading';
import { lookAlike, withoutLeadingZeros } from '../cells/membership-number';
import { readFullName } from '../cells/person-name';
import { type Problem, isProblem, problem } from '../problems/problem';
import type { MemberFound, MemberRecord } from '../sheets/records';
import { type RowPlace, placeDetails } from './row-outcome';

/** Finds who is meant in a sheet, among the members of the timebank and those about to join. */
export class MemberDirectory {
  private readonly idByNumber = new Map<string, string>();
  private readonly byName = new Map<string, Set<string>>();
  /** Without accents, which many leave out who type a name in a hurry. */
  private readonly byPlainName = new Map<string, Set<string>>();
  /** Nia Williams (T2M0001), T2M0001 Williams, Nia: who writes both means the one whom both name. */
  private readonly byNumberAndName = new Map<string, Set<string>>();
  private readonly byZeroless = new Map<string, Set<string>>();
  private readonly byLookAlike = new Map<string, Set<string>>();
  private readonly refusedRows = new Map<string, RowPlace>();

  constructor(
    private readonly timebankId: string,
    private readonly known: ReadonlyMap<string, MemberState>,
  ) {
    for (const [number, { status }] of known) if (status !== 'unknown' && status !== 'erased') this.add(number);
  }

  enter({ number, givenName, familyName }: MemberRecord): void {
    this.add(number);
    addTo(this.byName, nameKey(`${givenName}${familyName ?? ''}`), number);
    addTo(this.byPlainName, compact(`${givenName}${familyName ?? ''}`), number);
    for (const name of [`${givenName}${familyName ?? ''}`, `${familyName ?? ''}${givenName}`]) {
      addTo(this.byNumberAndName, compact(number + name), number);
      addTo(this.byNumberAndName, compact(name + number), number);
    }
  }

  /** Remembers a member whose own row can't go in, to say so where somebody refers to them. */
  enterRefused(number: string, place: RowPlace): void {
    if (!this.refusedRows.has(number)) this.refusedRows.set(number, place);
  }

  find(text: string): MemberFound | Problem {
    if (text === '') return problem('member-missing');
    const number = normaliseNumber(text);
    if (this.idByNumber.has(number)) return this.found(number);
    if (this.known.get(number)?.status === 'erased') return problem('number-erased', text);
    const refused = this.refusedRows.get(number);
    if (refused) return problem('member-row-refused', text, placeDetails(refused, refused));
    const both = only(this.byNumberAndName.get(compact(text)));
    if (both !== undefined) return this.found(both);
    return this.byItsName(text) ?? this.byDigits(number) ?? this.unknown(text, number);
  }

  private byItsName(text: string): MemberFound | Problem | undefined {
    const name = readFullName(text);
    if (isProblem(name)) return undefined;
    const whole = `${name.givenName}${name.familyName ?? ''}`;
    const numbers = this.byName.get(nameKey(whole)) ?? this.byPlainName.get(compact(whole));
    if (!numbers) return undefined;
    return numbers.size > 1 ? problem('member-name-shared', text) : this.found(only(numbers)!, 'name');
  }

  private byDigits(number: string): MemberFound | undefined {
    const meant = only(this.byZeroless.get(withoutLeadingZeros(number)));
    return meant === undefined ? undefined : this.found(meant, 'number-without-zeros');
  }

  private unknown(text: string, number: string): Problem {
    const meant = only(this.byLookAlike.get(lookAlike(number)));
    if (NOT_NAMED.test(text)) return problem('member-not-named', text);
    return meant === undefined ? problem('member-unknown', text) : problem('member-meant', text, { meant });
  }

  private found(number: string, by?: MemberFound['by']): MemberFound {
    return { number, memberId: this.idByNumber.get(number)!, ...(by && { by }) };
  }

  private add(number: string): void {
    if (this.idByNumber.has(number)) return;
    this.idByNumber.set(number, memberIdOf(this.timebankId, number));
    addTo(this.byLookAlike, lookAlike(number), number);
    if (/^\d+$/.test(number)) addTo(this.byZeroless, withoutLeadingZeros(number), number);
  }
}

function addTo(index: Map<string, Set<string>>, key: string, number: string): void {
  const numbers = index.get(key) ?? new Set();
  index.set(key, numbers.add(number));
}

function only(numbers: ReadonlySet<string> | undefined): string | undefined {
  return numbers?.size === 1 ? [...numbers][0] : undefined;
}
