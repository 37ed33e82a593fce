import { given } from '@awr/kernel';
import { ledgerDecider } from '../../ledger.decider';
import {
  cinema,
  closeAccount,
  giveCredits,
  happened,
  nia,
  niaEarnedThreeHours,
  owain,
  retireCredits,
  setTerms,
  spendCredits,
} from '../../testing';

const open = { type: 'OpenDispute', entryId: 'e-000001', why: 'Nid fi oedd yno', openedBy: 'token:nia' } as const;
const resolve = { type: 'ResolveDispute', entryId: 'e-000001', upheld: true, resolvedBy: 'token:broker' } as const;
const note = { type: 'AddNote', entryId: 'e-000001', note: 'Ffoniodd Nia', addedBy: 'token:broker' } as const;
const earned = given(ledgerDecider, happened(...niaEarnedThreeHours));

describe('a dispute about an entry', () => {
  it('is open until the broker decides; the entry stands as it is', () => {
    earned.when(open).then({
      type: 'DisputeOpened',
      data: { entryId: 'e-000001', memberId: 'nia', members: [nia], why: 'Nid fi oedd yno', openedBy: 'token:nia' },
    });
    given(ledgerDecider, happened(...niaEarnedThreeHours, open))
      .when(open)
      .thenRefused('already-disputed');
    given(ledgerDecider, happened(...niaEarnedThreeHours, open))
      .when({ ...resolve, note: 'Iawn' })
      .then({
        type: 'DisputeResolved',
        data: {
          entryId: 'e-000001',
          memberId: 'nia',
          members: [nia],
          upheld: true,
          resolvedBy: 'token:broker',
          note: 'Iawn',
        },
      });
  });

  it('names the members on both sides, so that both hear of it', () =>
    given(ledgerDecider, happened(...niaEarnedThreeHours, giveCredits(nia, owain, 60)))
      .when({ ...open, entryId: 'e-000002' })
      .then({
        type: 'DisputeOpened',
        data: {
          ...{ entryId: 'e-000002', memberId: 'nia' },
          members: [nia, owain],
          why: open.why,
          openedBy: 'token:nia',
        },
      }));

  it('may be opened again once it was decided', () => {
    earned.when(resolve).thenRefused('not-disputed', { entryId: 'e-000001' });
    given(ledgerDecider, happened(...niaEarnedThreeHours, open, resolve))
      .when(open)
      .thenState(({ disputed }) => expect(disputed.size).toBe(1));
  });
});

describe('a note on an entry', () => {
  it('is added without touching the entry, under the key of the member whom it concerns', () =>
    earned.when(note).then({
      type: 'NoteAdded',
      data: { entryId: 'e-000001', memberId: 'nia', note: 'Ffoniodd Nia', addedBy: 'token:broker' },
    }));

  it('is kept under the key of whoever is still there: who gave may be erased', () => {
    const ofGift = { ...note, entryId: 'e-000002' } as const;
    const keptFor = (memberId: string) => {
      const { note: words, addedBy } = note;
      return { type: 'NoteAdded', data: { entryId: 'e-000002', memberId, note: words, addedBy } } as const;
    };
    const niaGone = [giveCredits(nia, owain, 60), closeAccount(nia, { cause: 'erased' })];
    given(ledgerDecider, happened(...niaEarnedThreeHours, ...niaGone))
      .when(ofGift)
      .then(keptFor('owain'));
    given(ledgerDecider, happened(...niaEarnedThreeHours, ...niaGone, closeAccount(owain)))
      .when(ofGift)
      .then(keptFor('nia'));
  });

  it('says something, of an entry that is there, and that a member has part in', () => {
    earned.when({ ...note, note: '' }).thenRefused('note-missing');
    earned.when({ ...note, entryId: 'e-000002' }).thenRefused('unknown-entry', { entryId: 'e-000002' });
    const retired = [spendCredits(nia, cinema, 60), setTerms({ retireSpentCredits: true }), retireCredits(cinema)];
    given(ledgerDecider, happened(...niaEarnedThreeHours, ...retired))
      .when({ ...note, entryId: 'e-000003' })
      .thenRefused('note-needs-member', { entryId: 'e-000003' });
  });
});
