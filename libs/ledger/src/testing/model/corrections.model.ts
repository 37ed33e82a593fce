import type { LedgerCommand } from '../../ledger.decider';
import type { AnswersTo } from './answers';
import { type ModelAnswer, fact, no } from './model-answer';
import { movementsOnPaper } from './movements.model';
import type { Paper } from './paper';
import { reversalsOnPaper, unreversible } from './reversals.model';

type Commands = 'CorrectEntry' | 'ReverseBatch' | 'AddNote' | 'OpenDispute' | 'ResolveDispute';

export const correctionsOnPaper: AnswersTo<Commands> = {
  CorrectEntry: (command, paper) => {
    const entry = paper.entry(command.reverses);
    const bad = unreversible(command, entry, paper);
    if (bad) return bad;
    const { from, to, minutes } = entry!;
    // Tried on another sheet: either both entries are made, or none.
    const tried = paper.copy();
    const back = { from: to, to: from, minutes, warned: paper.warnings(to, from, minutes) };
    const undone = tried.record({ entries: [back] }, { on: command.on });
    tried.undo(entry!);
    const replaced = replace(command.replacement, tried);
    if ('refused' in replaced || 'refused' in undone) return replaced;
    const [before, after] = [paper.mostFrom(to), tried.mostFrom(to)];
    if (after < Math.min(0, before)) return no('insufficient-credits', Math.max(0, before));
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

function replace(command: LedgerCommand, paper: Paper): ModelAnswer {
  const answer = movementsOnPaper[command.type as 'RecordHours'] as (command: LedgerCommand, on: Paper) => ModelAnswer;
  return answer(command, paper);
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
