import { ENTRY_KINDS } from '@awr/ledger';
import { entryKindInWords } from '../wording/entry-kinds';
import { kindsOf, PARTS } from './parts';

describe('what reports count entries as', () => {
  // Each of these was thought about: it moves credits, and nobody does anything for anybody by it.
  const movesOnly = ['reversal', 'retirement', 'expiry', 'waiver', 'merge', 'sent', 'received', 'returned'];

  it.each(ENTRY_KINDS)('is known of %s, and what it is called', (kind) => {
    expect(Object.hasOwn(PARTS, kind)).toBe(!movesOnly.includes(kind));
    const { cy, en } = entryKindInWords(kind);
    expect(cy).not.toBe(en);
  });

  it('time given is hours and exchanges', () => expect(kindsOf('given')).toEqual(['hours', 'exchange']));
});
