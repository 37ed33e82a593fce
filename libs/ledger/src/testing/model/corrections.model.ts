import type { RecordHelp, Replacement } from '../../use-cases/correct-entry/replacement';
import type { AnswersTo } from './answers';
import { type ModelAnswer, type ModelEntry, fact, no } from './model-answer';
import { movementsOnPaper } from './movements.model';
import { numbered, type Paper, type PaperEntry } from './paper';
import { policiesOnPaper } from './policies.model';
import { reversalsOnPaper, unreversible } from './reversals.model';

type Commands = 'CorrectEntry' | 'ReverseBatch' | 'AddNote' | 'OpenDispute' | 'ResolveDispute';

export const correctionsOnPaper: AnswersTo<Commands> = {
  CorrectEntry: (command, paper) => {
    const entry = paper.entry(command.reverses);
    if (entry && !isByHand(entry)) return no('correction-of-kind');
    const bad = unreversible(command, entry, paper);
    if (bad) return bad;
    const { from, to, minutes } = entry!;
    // Tried on another sheet: either both entries are made, or none.
    const tried = paper.copy();
    const back = { from: to, to: from, minutes, warned: paper.warnings(to, from, minutes) };
    const undone = tried.record({ entries: [back] }, { on: command.on });
    tried.undo(entry!);
    const between = tried.copy();
    tried.correcting = { payer: from, minutes };
    const { batchId } = entry!;
    tried.recorder = command.replacement.recorderAccount;
    const replaced = replace({ ...command.replacement, ...(batchId && { batchId }) }, tried);
    tried.correcting = undefined;
    if ('refused' in replaced || 'refused' in undone) return replaced;
    const [right] = replaced.entries;
    const beyond = pastLimits(right!, [paper, between, tried]) ?? outOfPocket(to, paper, tried);
    if (beyond) return beyond;
    paper.take(tried);
    const facts = [...(undone.facts ?? []), ...(replaced.facts ?? [])];
    return { entries: [back, ...replaced.entries], ...(facts.length > 0 && { facts }) };
  },

  ReverseBatch: ({ batchId, ...about }, paper) => {
    const batch = paper.entries.flatMap((entry, index) => (entry.batchId === batchId ? [index + 1] : []));
    if (batch.length === 0) return no('unknown-batch');
    const standing = batch.filter((number) => !paper.entries[number - 1]!.undone).reverse();
    if (standing.length === 0) return no('batch-already-reversed');
    const tried = paper.copy();
    const answers = standing.map((number) =>
      reversalsOnPaper.ReverseEntry({ ...about, type: 'ReverseEntry', reverses: idOf(number) }, tried),
    );
    const each = answers.flatMap((answer) => ('refused' in answer ? [{ refused: answer.refused }] : []));
    if (each.length > 0) return { ...no('batch-irreversible'), each: each.slice(0, 100) };
    const facts = answers.flatMap((answer) => ('facts' in answer ? (answer.facts ?? []) : []));
    paper.take(tried);
    return {
      entries: answers.flatMap((answer) => ('entries' in answer ? answer.entries : [])),
      ...(facts.length > 0 && { facts }),
    };
  },

  AddNote: ({ entryId, note }, paper) => wordless(entryId, note, paper) ?? fact('NoteAdded'),

  OpenDispute: ({ entryId, why }, paper) => {
    const bad = wordless(entryId, why, paper);
    if (bad) return bad;
    if (paper.disputed.has(entryId)) return no('already-disputed');
    paper.disputed.add(entryId);
    return fact('DisputeOpened');
  },

  ResolveDispute: ({ entryId }, paper) => {
    const bad = wordless(entryId, 'decided', paper);
    if (bad) return bad;
    return paper.disputed.delete(entryId) ? fact('DisputeResolved') : no('not-disputed');
  },
};

type Sheets = readonly [before: Paper, between: Paper, after: Paper];

/** The right entry's payer and receiver: beyond their limit, and further than they were. */
function pastLimits({ from, to }: ModelEntry, [before, between, after]: Sheets): ModelAnswer | undefined {
  if (after.mostFrom(from) < Math.min(0, before.mostFrom(from)))
    return no('insufficient-credits', Math.max(0, between.mostFrom(from)));
  const room = (paper: Paper) =>
    to.startsWith('member') ? paper.limitsOf(to).cap - paper.balances.get(to)! : Infinity;
  return room(after) < Math.min(0, room(before)) ? no('over-cap', Math.max(0, room(between))) : undefined;
}

/** Whoever received the wrong minutes, and pays them back. */
function outOfPocket(account: string, before: Paper, after: Paper): ModelAnswer | undefined {
  const [had, has] = [before.mostFrom(account), after.mostFrom(account)];
  return has < Math.min(0, had) ? no('insufficient-credits', Math.max(0, had)) : undefined;
}

function isByHand({ from, to, undoes, madeBy }: PaperEntry): boolean {
  return !undoes && !madeBy && ![from, to].some((account) => account.startsWith('clearing'));
}

function replace(command: Replacement, paper: Paper): ModelAnswer {
  if (command.type === 'RecordHelp') return recordHelp(command, paper);
  if (command.type === 'GrantFromPot') return policiesOnPaper.GrantFromPot(command, paper);
  const answer = movementsOnPaper[command.type] as (command: Replacement, on: Paper) => ModelAnswer;
  return answer(command, paper);
}

function recordHelp(command: RecordHelp, paper: Paper): ModelAnswer {
  const { exchangeId, helper, helped } = command;
  const exchange = numbered('x', exchangeId, paper.exchanges);
  if (exchange?.status !== 'agreed') return no('unknown-exchange');
  return paper.record(paper.notOwn(helper, paper.checked(command, helped, helper, /^member/, /^member/)), command);
}

function wordless(entryId: string, words: unknown, paper: Paper): ModelAnswer | undefined {
  const entry = paper.entry(entryId);
  if (!entry) return no('unknown-entry');
  if (![entry.from, entry.to].some((account) => account.startsWith('member'))) return no('note-needs-member');
  return words === '' ? no('note-missing') : undefined;
}

function idOf(number: number): `e-${string}` {
  return `e-${String(number).padStart(6, '0')}`;
}
