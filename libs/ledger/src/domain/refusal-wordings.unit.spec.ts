import { LANGUAGES, hours } from '@awr/kernel';
import { OUTCOMES } from './agreements/outcome';
import { ledgerRefusalWordings } from './refusal-wordings';
import type { LedgerRefusalCode } from './refusals';

const codes = Object.keys(ledgerRefusalWordings) as LedgerRefusalCode[];
const details = {
  accountId: 'member:nia',
  mostMinutes: hours(2.5),
  balanceMinutes: -hours(1),
  capMinutes: hours(10),
  wanted: 'member',
  entryId: 'e-000007',
  lines: 501,
  mostLines: 500,
  firstIndex: 3,
  heldMinutes: 0,
  budgetMinutes: hours(40),
  from: '2025-04-01',
  until: '2026-03-31',
  batchId: 'b',
  count: 2,
  kind: 'merge',
  field: 'helper',
  day: '2025-09-13',
  expiresAt: '2025-09-13T10:00:00.000000Z',
  mostDays: 366,
  owedMinutes: hours(3),
  claimId: 'c-000012',
  exchangeId: 'x-000003',
  outcome: 'withdrawn',
  confirmation: 'organisation',
  lapsesOn: '2025-10-26',
  claims: 501,
  mostClaims: 500,
  refused: 2,
  of: 7,
  proposal: 2,
  on: '2025-09-15',
  today: '2025-09-14',
  periodId: 'p-0001',
  lastPeriodId: 'p-0002',
};

describe('what a refusal says', () => {
  it.each(codes)('%s is whole sentences in both languages, and not the same', (code) => {
    const wording = ledgerRefusalWordings[code](details);
    for (const language of LANGUAGES) {
      expect(wording[language]).toMatch(/^[A-Z].*\.$/);
      expect(wording[language]).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(wording.cy).not.toBe(wording.en);
  });

  const says = (code: LedgerRefusalCode, more: Record<string, string | number>) =>
    ledgerRefusalWordings[code]({ ...details, ...more });

  it('says amounts as a person would', () =>
    expect(says('insufficient-credits', {})).toEqual({
      cy: 'Nid oes digon o gredydau. Y mwyaf y gellir ei gymryd o’r cyfrif hwn ar hyn o bryd yw 2 awr 30 munud; y balans yw 1 awr islaw sero.',
      en: 'There are not enough credits. The most that can be taken from this account now is 2 hours 30 minutes; its balance is 1 hour below zero.',
    }));

  it('says "nothing", not "0 minutes", where nothing is possible', () => {
    expect(says('insufficient-credits', { mostMinutes: 0 }).en).toContain('Nothing can be taken');
    expect(says('insufficient-credits', { mostMinutes: 0 }).cy).toContain('Ni ellir cymryd dim');
    expect(says('over-cap', { mostMinutes: 0 }).en).toContain('can receive nothing');
    expect(says('over-cap', { mostMinutes: 0 }).cy).toContain('Ni all y cyfrif hwn dderbyn dim');
  });

  it('says what is possible under a cap', () =>
    expect(says('over-cap', {}).en).toBe(
      'A member may keep 10 hours at most. The most that this account can receive now is 2 hours 30 minutes. The broker can change the limit.',
    ));

  it('speaks of the pot as the pot', () => {
    expect(says('insufficient-credits', { accountId: 'pot' }).en).toBe(
      'There is not enough in the community pot. The most that can be taken from it now is 2 hours 30 minutes.',
    );
    expect(says('insufficient-credits', { accountId: 'pot', mostMinutes: 0 }).cy).toContain('Nid oes dim yn y pot');
  });

  it('says of a number that nobody has to look at the number again', () => {
    expect(says('unknown-account', {}).en).toContain('Check the membership number');
    expect(says('unknown-account', { accountId: 'venue:cinema' }).en).toBe(
      'There is no such account in this timebank.',
    );
  });

  it('names the entry that took the place of one that was corrected', () => {
    expect(says('already-reversed', { correctedBy: 'e-000009' }).en).toContain('entry e-000009 stands in its place');
    expect(says('already-reversed', {}).en).toContain('Record what is right as a new entry');
  });

  it('tells an agreement that is suspended from one that never was', () => {
    expect(ledgerRefusalWordings['no-agreement']({ timebankId: 'bro', standing: 'suspended-or-ended' }).en).toContain(
      'suspended',
    );
    expect(says('no-agreement', {}).en).toContain('Propose an agreement first');
  });

  it('says on which line of a register or an exchange, counted from one', () => {
    expect(says('insufficient-credits', { index: 1 }).en).toMatch(/^Line 2: There are not enough/);
    expect(says('insufficient-credits', { index: 1 }).cy).toMatch(/^Llinell 2: Nid oes digon/);
    expect(says('date-in-future', { index: 0 }).en).not.toContain('Line');
  });

  it('counts the lines of a register from one', () => {
    expect(says('member-twice-in-register', { firstIndex: 0 }).en).toContain('on line 1');
    expect(says('member-twice-in-register', { firstIndex: 0 }).cy).toContain('ar linell 1');
  });

  it.each(['issuing', 'member', 'venue', 'member-or-pot'])('says that %s is wanted', (wanted) =>
    expect(says('wrong-kind-of-account', { wanted }).en).toMatch(/^This must be /),
  );

  it.each(OUTCOMES)('says in both languages that a claim is %s', (outcome) => {
    expect(says('claim-settled', { outcome }).cy).toMatch(/^Mae hawliad c-000012 eisoes .+, ac felly y bydd\.$/);
    expect(says('claim-settled', { outcome }).en).toMatch(/^Claim c-000012 is already .+, and stays so\.$/);
  });

  it.each(['broker', 'organisation', 'either', 'nobody'])('says that it is for %s to confirm', (confirmation) => {
    const wording = says('not-yours-to-confirm', { confirmation });
    for (const language of LANGUAGES) expect(wording[language]).toMatch(/^[A-Z].*\.$/);
  });
});
