import type { Expected } from '../expected';
import { no } from '../expected';
import { drawEntry } from '../drawing';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Town } from '../town';
import { BROKER, BROKER_OR_MEMBER, actsForMember, runs } from '../who-may';

/** What is said of an entry afterwards: notes by the broker, disputes by whom it concerns, and what was decided. */
export const remarks: readonly Kind[] = [
  {
    name: 'a note',
    weight: 2,
    may: BROKER,
    draw(by, town, chance) {
      const entry = drawEntry(town, chance);
      const note = chance.mostly(
        () => 'Ffoniodd Nia',
        () => '',
        10,
      );
      return {
        path: `/entries/${entry}/notes`,
        body: { note },
        answer: () => {
          if (note !== '' && isAboutNobody(entry, town)) return no('person-erased');
          return said(entry, { type: 'AddNote', note, addedBy: by.id }, town);
        },
      };
    },
  },
  {
    name: 'a dispute',
    weight: 4,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const entry = drawEntry(town, chance);
      const why = chance.mostly(
        () => 'Nid fi oedd yno',
        () => '',
        10,
      );
      return {
        path: `/entries/${entry}/disputes`,
        body: { why },
        answer() {
          // To whoever it does not concern there is no such entry.
          if (!concerns(by, entry, town)) return no('unknown-entry');
          const isNew = !town.ledger.paper.disputed.has(entry);
          if (why !== '' && isNew && isAboutNobody(entry, town)) return no('person-erased');
          return said(entry, { type: 'OpenDispute', why, openedBy: by.id }, town);
        },
      };
    },
  },
  {
    name: 'the resolution of a dispute',
    weight: 3,
    may: BROKER,
    draw(by, town, chance) {
      const open = [...town.ledger.paper.disputed];
      const entry = open.length > 0 && !chance.onceIn(3) ? chance.one(open) : drawEntry(town, chance);
      const upheld = chance.onceIn(2);
      const note = chance.onceIn(2) ? 'Holwyd y ddau' : undefined;
      return {
        path: `/entries/${entry}/disputes/resolution`,
        body: { upheld, ...(note && { note }) },
        answer: () => {
          const isOpen = town.ledger.paper.disputed.has(entry);
          if (note && isOpen && isAboutNobody(entry, town)) return no('person-erased');
          return said(entry, { type: 'ResolveDispute', upheld, resolvedBy: by.id }, town);
        },
      };
    },
  },
];

function said(entryId: string, command: object, town: Town): Expected {
  return town.hears({ ...command, entryId }, () => ({ status: 201, body: { entryId } }));
}

/**
 * Words are kept under the key of somebody whom the entry concerns, so there must be somebody left: one who is a member,
 * else one who has gone but was not erased; the one who paid comes first.
 */
function isAboutNobody(entryId: string, town: Town): boolean {
  const entry = town.ledger.paper.entry(entryId);
  const concerned = town.members.filter(({ account }) => account === entry?.from || account === entry?.to);
  const inOrder = concerned.sort((one) => (one.account === entry?.from ? -1 : 1));
  const [whose] = [...inOrder.filter(({ status }) => status === 'joined'), ...inOrder];
  return whose?.status === 'erased';
}

function concerns(by: Person, entryId: string, town: Town): boolean {
  const entry = town.ledger.paper.entry(entryId);
  if (!entry) return false;
  return runs(by) || [entry.from, entry.to].some((account) => actsForMember(by, account.replace('member:', '')));
}
