import fc from 'fast-check';
import { isRefusal } from '@awr/kernel';
import { type Ledger, type LedgerCommand, ledgerDecider, memberAccount, venueAccount } from '@awr/ledger';
import { READING_LIMITS } from '../reading/source-file';
import { readTextTable } from '../reading/text-table';
import { identifySheet } from '../columns/identify-sheet';
import { judgeEntries } from './judge-entries';
import type { PlannedEntry } from './planned-entry';
import { copyOfLedger } from './scratch-ledger';

const bytes = Buffer.from('Date,Member,Hours\n1/2/2025,T1,1\n');
const identity = identifySheet(readTextTable({ name: 'hours.csv', bytes }, READING_LIMITS));
if (!('sheet' in identity)) throw new Error('the example is a sheet of hours');
const place = { sheet: identity.sheet, row: identity.sheet.rows[0]! };

const members = ['nia', 'owain', 'carys'] as const;
const particulars = { on: '2025-02-01', today: '2026-01-15', recordedBy: 'token:broker' };

interface Asked {
  readonly kind: 'hours' | 'spends' | 'gifts';
  readonly from: (typeof members)[number];
  readonly to: (typeof members)[number];
  readonly minutes: number;
}

function planned({ kind, from, to, minutes }: Asked, index: number): PlannedEntry {
  const common = {
    ...place,
    kind,
    commandId: `row ${index}`,
    content: [index],
    before: [],
    on: particulars.on,
    minutes,
  };
  const [payer, receiver] = [memberAccount(from), memberAccount(to)];
  switch (kind) {
    case 'hours':
      return { ...common, command: { type: 'RecordHours', to: receiver, minutes, ...particulars }, receiver: to };
    case 'gifts':
      return {
        ...common,
        command: { type: 'GiveCredits', from: payer, to: receiver, minutes, ...particulars },
        payer: from,
        receiver: to,
      };
    case 'spends': {
      const spend = { offerId: 'film', people: { adults: 1, under16s: 0 }, venue: venueAccount('cinema') };
      const offer = { venueId: 'cinema', offerId: 'film' };
      return {
        ...common,
        command: { type: 'SpendCredits', from: payer, minutes, ...spend, ...particulars },
        payer: from,
        offer,
      };
    }
  }
}

const sheets = fc.array(
  fc.record({
    kind: fc.constantFrom('hours', 'spends', 'gifts'),
    from: fc.constantFrom(...members),
    to: fc.constantFrom(...members),
    minutes: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 30 },
);

function opened(): Ledger {
  const state = ledgerDecider.initial();
  const limits = { creditLimitMinutes: 0, capMinutes: null, softCreditLimitMinutes: null };
  const accounts = [...members.map(memberAccount), venueAccount('cinema')];
  return after(state, [
    { type: 'OpenLedger', limits, policyRevision: 0 },
    ...accounts.map((accountId) => ({ type: 'OpenAccount', accountId }) as const),
  ]);
}

/** The ledger once these commands, all of which it takes, are carried out. */
function after(start: Ledger, commands: readonly LedgerCommand[]): Ledger {
  let state = copyOfLedger(start);
  for (const command of commands) {
    const outcome = ledgerDecider.decide(command, state);
    if (isRefusal(outcome)) throw new Error(`${command.type} was judged good, and refused: ${outcome.refused}`);
    for (const event of outcome) state = ledgerDecider.evolve(state, event);
  }
  return state;
}

const isTaken = ({ verdict }: { verdict: unknown }) => verdict === 'new' || verdict === 'there';
const nothing = new Set<string>();

describe('entries judged again', () => {
  it('are taken and refused as the first time, however much of them was written', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (asked, cut) => {
        const entries = asked.map(planned);
        const first = judgeEntries(entries, nothing, opened());
        const taken = first.filter(isTaken).map(({ entry }) => entry);
        const written = taken.slice(0, cut % (taken.length + 1));

        const ledger = after(
          opened(),
          written.map(({ command }) => command),
        );
        const again = judgeEntries(entries, new Set(written.map(({ commandId }) => commandId)), copyOfLedger(ledger));

        expect(again.map(isTaken)).toEqual(first.map(isTaken));
        const left = again.filter(({ verdict }) => verdict === 'new').map(({ entry }) => entry.command);
        expect(left).toEqual(taken.slice(written.length).map(({ command }) => command));
        after(ledger, left);
      }),
    );
  });

  it('are written only as far as the ledger takes them, whatever happened to the credits meanwhile', () => {
    fc.assert(
      fc.property(sheets, sheets, (asked, meanwhile) => {
        const entries = asked.map(planned);
        const taken = judgeEntries(entries, nothing, opened())
          .filter(isTaken)
          .map(({ entry }) => entry);
        const written = taken.filter((_, index) => index % 3 !== 0);
        const mayBeWritten = judgeEntries(written, nothing, opened())
          .filter(isTaken)
          .map(({ entry }) => entry);
        const imported = after(
          opened(),
          mayBeWritten.map(({ command }) => command),
        );
        const since = judgeEntries(meanwhile.map(planned), nothing, copyOfLedger(imported)).filter(isTaken);
        const ledger = after(
          imported,
          since.map(({ entry }) => entry.command),
        );

        const again = judgeEntries(
          entries,
          new Set(mayBeWritten.map(({ commandId }) => commandId)),
          copyOfLedger(ledger),
        );
        after(
          ledger,
          again.filter(({ verdict }) => verdict === 'new').map(({ entry }) => entry.command),
        );
        const there = again.filter(({ verdict }) => verdict === 'there').map(({ entry }) => entry);
        expect(there).toEqual(mayBeWritten);
      }),
    );
  });
});
