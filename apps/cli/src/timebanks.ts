import type { Api } from './api/api';
import { fold } from './named';
import { ProblemFound } from './problem-found';

export interface TimebankSummary {
  readonly id: string;
  readonly name: { readonly cy: string; readonly en: string };
}

/** The timebank that a command is about: the one named (by id or name), or the only one there is. */
export async function theTimebank(api: Api, named: string | undefined): Promise<TimebankSummary> {
  const { items } = await api.get<{ items: TimebankSummary[] }>('/timebanks?limit=200');
  if (named !== undefined) {
    const found = items.find(({ id, name }) => [id, fold(name.cy), fold(name.en)].includes(fold(named)));
    if (found) return found;
    throw new ProblemFound({
      cy: `Does dim banc amser o'r enw neu'r rhif "${named}" yma.`,
      en: `There is no timebank here with the name or id "${named}".`,
    });
  }
  if (items.length === 1) return items[0]!;
  if (items.length === 0) {
    throw new ProblemFound({
      cy: 'Does dim banc amser yma eto. Sefydlwch un gyda: npm run awr -- timebank found "Enw"',
      en: 'There is no timebank here yet. Found one with: npm run awr -- timebank found "Name"',
    });
  }
  const names = items.map(({ name }) => name.en).join(', ');
  throw new ProblemFound({
    cy: `Mae mwy nag un banc amser yma (${names}). Dywedwch pa un gyda --timebank.`,
    en: `There is more than one timebank here (${names}). Say which with --timebank.`,
  });
}
