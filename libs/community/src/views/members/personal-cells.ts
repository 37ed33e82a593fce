import { isSealed, type Unsealer } from '@awr/kernel';
import type { Row } from '@awr/projections';
import { PERSONAL_FIELDS, type PersonalDetails, type PersonalField } from '../../domain/member/personal-details';
import { folded, sortKey } from '../folded';
import type { members } from './members.table';

/** An event as it is in the log: what is personal is sealed. */
export interface SealedDetails {
  readonly id: string;
  readonly data: { readonly [Field in PersonalField]?: unknown };
}

export type PersonalCells = Pick<
  Row<typeof members>,
  'given_name' | 'family_name' | 'email' | 'phone' | 'address' | 'notes' | 'age_band' | 'area' | 'birthday'
>;

/** As after an erasure: nothing about the person is left. */
export const NOTHING_PERSONAL: PersonalCells = {
  given_name: '',
  family_name: '',
  email: null,
  phone: null,
  address: null,
  notes: null,
  age_band: null,
  area: null,
  birthday: null,
};

/** The personal columns that an event sets, in plain. Where the key is gone already, as after an erasure. */
export function personalCells(event: SealedDetails, unsealer: Unsealer): Partial<PersonalCells> {
  const opened = PERSONAL_FIELDS.filter((field) => event.data[field] !== undefined).map(
    (field) => [COLUMNS[field], openedText(event, field, unsealer) ?? NOTHING_PERSONAL[COLUMNS[field]]] as const,
  );
  return Object.fromEntries(opened);
}

/** What a member's events say of them, each in turn, in plain; nothing where the key is gone. */
export function detailsIn(
  events: readonly { readonly id: string; readonly data: unknown }[],
  unsealer: Unsealer,
): Partial<PersonalDetails> {
  const details = new Map<PersonalField, string>();
  for (const { id, data } of events) {
    const event = { id, data: data as SealedDetails['data'] };
    for (const field of PERSONAL_FIELDS.filter((each) => event.data[each] !== undefined)) {
      const text = openedText(event, field, unsealer);
      if (text === undefined) details.delete(field);
      else details.set(field, text);
    }
  }
  return Object.fromEntries(details);
}

function openedText({ id, data }: SealedDetails, field: PersonalField, unsealer: Unsealer): string | undefined {
  const value = data[field];
  const plain = isSealed(value) ? unsealer.unseal(value, id, field) : value;
  return typeof plain === 'string' ? plain : undefined;
}

const COLUMNS = {
  givenName: 'given_name',
  familyName: 'family_name',
  email: 'email',
  phone: 'phone',
  address: 'address',
  notes: 'notes',
  ageBand: 'age_band',
  area: 'area',
  birthday: 'birthday',
} as const satisfies Record<PersonalField, keyof PersonalCells>;

type Names = Pick<Row<typeof members>, 'given_name' | 'family_name' | 'number'>;

/** What members are sorted and found by. */
export function orderAndSearch({ given_name, family_name, number }: Names) {
  return {
    sort_key: sortKey(family_name, given_name, number),
    search: folded(`${given_name} ${family_name} ${number}`),
  };
}

/** Those without a name come after all who have one: U+10FFFF is the last code point, and no letter. */
export function orderAndSearchOfErased(number: string) {
  return { sort_key: sortKey(`\u{10FFFF}`, number), search: folded(number) };
}
