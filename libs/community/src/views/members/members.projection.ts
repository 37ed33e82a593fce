import { invariant, type Unsealer } from '@awr/kernel';
import { projection, type Row } from '@awr/projections';
import type {
  MemberDetailsChanged,
  MemberJoined,
  MemberLeft,
  MemberRejoined,
  MembersMerged,
  PersonErased,
} from '../../domain/member/member-events';
import { members } from './members.table';
import { NOTHING_PERSONAL, orderAndSearch, orderAndSearchOfErased, personalCells } from './personal-cells';
import type { Stored } from '../stored';

type MemberRow = Row<typeof members>;

/** Members as the broker sees them, names in plain. It unseals, so its tables live only where keys may. */
export function membersProjection(unsealer: Unsealer) {
  return projection({
    name: 'members',
    version: 4,
    tables: { members },
    on: {
      MemberJoined: (event: Stored<MemberJoined>, view) => view.members.insert(joinedRow(event, unsealer)),

      MemberDetailsChanged: async (event: Stored<MemberDetailsChanged>, view) => {
        const { data, revision } = event;
        const row = known(await view.members.find(keyOf(data)), data.memberId);
        const { language = row.language, contactBy = row.contact_by } = data;
        const changed = { ...row, ...personalCells(event, unsealer), language, contact_by: contactBy, revision };
        view.members.put({ ...changed, ...orderAndSearch(changed) });
      },

      MemberLeft: ({ data, revision }: Stored<MemberLeft>, view) =>
        view.members.change(keyOf(data), {
          status: 'left',
          left_on: data.on,
          reason_left: data.reason,
          revision,
        }),

      MemberRejoined: ({ data, revision }: Stored<MemberRejoined>, view) =>
        view.members.change(keyOf(data), { status: 'joined', left_on: null, reason_left: null, revision }),

      MembersMerged: ({ data, revision }: Stored<MembersMerged>, view) =>
        view.members.change(keyOf(data), { status: 'merged', merged_into: data.into, revision }),

      PersonErased: async ({ data, revision }: Stored<PersonErased>, view) => {
        const row = known(await view.members.find(keyOf(data)), data.memberId);
        const emptied = { ...NOTHING_PERSONAL, ...orderAndSearchOfErased(row.number) };
        view.members.put({ ...row, ...emptied, status: 'erased', revision });
      },
    },
  });
}

function joinedRow(event: Stored<MemberJoined>, unsealer: Unsealer): MemberRow {
  const { data, revision } = event;
  const personal = { ...NOTHING_PERSONAL, ...personalCells(event, unsealer) };
  return {
    ...keyOf(data),
    number: data.number,
    ...personal,
    ...orderAndSearch({ ...personal, number: data.number }),
    language: data.language,
    contact_by: data.contactBy,
    joined_on: data.joinedOn,
    status: 'joined',
    left_on: null,
    reason_left: null,
    merged_into: null,
    revision,
  };
}

function keyOf({ timebankId, memberId }: { readonly timebankId: string; readonly memberId: string }) {
  return { timebank_id: timebankId, member_id: memberId };
}

function known(row: MemberRow | undefined, memberId: string): MemberRow {
  invariant(row, `member ${memberId} never joined`);
  return row;
}
