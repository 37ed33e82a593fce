import type { AnswersTo } from './answers';
import { lastDay } from './claims.model';
import { type ModelAnswer, type ModelEntry, fact, no } from './model-answer';
import { numbered, type Paper, type PaperExchange } from './paper';

const HOWS = ['online', 'in-person', 'phone', 'letter'];
const REASONS = 'did-not-happen wrong-amount wrong-date wrong-activity recorded-already not-agreed other'.split(' ');

type Exchanges = 'ProposeExchange' | 'AgreeExchange' | 'DeclineExchange' | 'WithdrawExchange';

export const exchangesOnPaper: AnswersTo<Exchanges> = {
  ProposeExchange: (command, paper) => {
    const { lines, agreed, proposer, by, today, lapseDays } = command;
    const bad = paper.untimely(command) ?? badLines(lines, paper);
    if (bad) return bad;
    const parties = partiesOf(lines);
    if (proposer && !parties.has(proposer)) return no('not-a-party');
    const have = new Set<string>();
    for (const [how, party] of agreed.flatMap(({ how, parties }) => parties.map((party) => [how, party] as const))) {
      const refused = disagrees(party, how, by.memberId, parties, have);
      if (refused) return refused;
      have.add(party);
    }
    const isWhole = have.size === parties.size;
    const until = lastDay(today, isWhole ? null : lapseDays);
    const exchange: PaperExchange = { lines, on: command.on, proposer, until, agreed: have, status: 'open' };
    return counted(exchange, isWhole, 'ExchangeProposed', paper, () => paper.exchanges.push(exchange));
  },

  AgreeExchange: ({ exchangeId, parties, how, by, today }, paper) => {
    const exchange = waiting(exchangeId, today, paper);
    if ('refused' in exchange) return exchange;
    if (parties.length === 0) return no('agreed-by-nobody');
    const all = partiesOf(exchange.lines);
    const have = new Set(exchange.agreed);
    for (const party of parties) {
      const refused = disagrees(party, how, by.memberId, all, have);
      if (refused) return refused;
      have.add(party);
    }
    return counted(exchange, have.size === all.size, 'ExchangeAgreed', paper, () =>
      parties.forEach((party) => exchange.agreed.add(party)),
    );
  },

  DeclineExchange: ({ exchangeId, party, how, reason, by, today }, paper) => {
    const exchange = waiting(exchangeId, today, paper);
    if ('refused' in exchange) return exchange;
    if (!partiesOf(exchange.lines).has(party)) return no('not-a-party');
    if (!isSaid(how, party, by.memberId)) return no('how-agreed-missing');
    if (!REASONS.includes(reason)) return no('reason-unknown');
    exchange.status = 'declined';
    return fact('ExchangeDeclined');
  },

  WithdrawExchange: ({ exchangeId, member, today }, paper) => {
    const exchange = waiting(exchangeId, today, paper);
    if ('refused' in exchange) return exchange;
    if (member && member !== exchange.proposer) return no('not-the-proposer');
    exchange.status = 'withdrawn';
    return fact('ExchangeWithdrawn');
  },
};

type Lines = PaperExchange['lines'];
type Refused = Extract<ModelAnswer, { refused: string }>;

function partiesOf(lines: Lines): Set<string> {
  return new Set(lines.flatMap(({ helper, helped }) => [helper, helped]));
}

function badLines(lines: Lines, paper: Paper): ModelAnswer | undefined {
  if (lines.length === 0) return no('exchange-empty');
  if (lines.length > 50) return no('exchange-too-long');
  for (const [index, { helper, helped, minutes }] of lines.entries()) {
    const bad = paper.misshapen(minutes, helped, helper, /^member/, /^member/);
    if (bad) return { ...bad, index } as ModelAnswer;
    const first = lines.findIndex((line) => line.helper === helper && line.helped === helped);
    if (first < index) return { ...no('pair-twice-in-exchange'), index } as ModelAnswer;
  }
  return undefined;
}

function disagrees(
  party: string,
  how: string,
  speaker: string | undefined,
  parties: ReadonlySet<string>,
  have: ReadonlySet<string>,
): ModelAnswer | undefined {
  if (!parties.has(party)) return no('not-a-party');
  if (have.has(party)) return no('already-agreed');
  if (!isSaid(how, party, speaker)) return no('how-agreed-missing');
  const speaksForOthers = speaker !== undefined && party !== `member:${speaker}`;
  return speaksForOthers && parties.has(`member:${speaker}`) ? no('agrees-for-other-side') : undefined;
}

function isSaid(how: string, party: string, speaker: string | undefined): boolean {
  return HOWS.includes(how) && (how !== 'online' || party === `member:${speaker}`);
}

function waiting(exchangeId: string, today: string, { exchanges }: Paper): PaperExchange | Refused {
  const exchange = numbered('x', exchangeId, exchanges);
  if (!exchange) return no('unknown-exchange') as Refused;
  if (exchange.status !== 'open') return no('exchange-settled') as Refused;
  return today > exchange.until ? (no('exchange-lapsed') as Refused) : exchange;
}

/** Pays each line after the other, and takes all of it back where one can't be paid. */
function counted(exchange: PaperExchange, isWhole: boolean, what: string, paper: Paper, keep: () => void): ModelAnswer {
  if (!isWhole) {
    keep();
    return fact(what);
  }
  const before = new Map(paper.balances);
  const entries: ModelEntry[] = [];
  for (const [index, { helper, helped, minutes }] of exchange.lines.entries()) {
    const bad = paper.misshapen(minutes, helped, helper, /^member/, /^member/);
    const answer = bad ?? paper.affordable(helped, helper, minutes, true);
    if ('refused' in answer) {
      for (const [account, balance] of before) paper.balances.set(account, balance);
      return { ...answer, index };
    }
    paper.balances.set(helped, paper.balances.get(helped)! - minutes);
    paper.balances.set(helper, paper.balances.get(helper)! + minutes);
    entries.push(...answer.entries);
  }
  for (const [account, balance] of before) paper.balances.set(account, balance);
  keep();
  exchange.status = 'agreed';
  return paper.record({ entries, facts: [what] }, { on: exchange.on });
}
