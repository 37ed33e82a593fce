import { newId } from '@awr/kernel';
import type { Answer, RunningAwr } from '../support/running-awr';
import { dice } from './dice';
import type { Wish } from './running-totals';

/** A wish as a request to one timebank. */
export interface Request {
  readonly wish: Wish;
  readonly path: string;
  readonly body: object;
}

/** A request that was answered, and what its client could know of the ledger when it asked and when it heard. */
export interface Asked {
  readonly wish: Wish;
  readonly answer: Answer;
  /** Which process answered, and which was asked first. */
  readonly by: number;
  /** Entries that had been answered when it asked: its own comes after them. */
  readonly after: number;
  /** How many requests had been sent when it was answered: nobody else can have come before it. */
  readonly sentBefore: number;
  readonly number: number;
}

/** Clients of several processes that each ask for one thing after the other; who gets no answer asks another process. */
export class BusyClients {
  readonly asked: Asked[] = [];
  private sent = 0;
  private newestEntry = 0;

  constructor(
    private readonly apis: readonly RunningAwr[],
    private readonly token: string,
    private readonly requestBy: (throwDice: (below: number) => number, entries: number) => Request,
  ) {}

  get answered(): number {
    return this.asked.length;
  }

  /** Asks so many times in all. */
  async ask(times: number, clientsEach: number, seed: number): Promise<void> {
    const clients = Array.from({ length: clientsEach * this.apis.length }, (_, client) =>
      this.keepAsking(client % this.apis.length, times, dice(seed + client)),
    );
    await Promise.all(clients);
  }

  private async keepAsking(process: number, times: number, throwDice: (below: number) => number): Promise<void> {
    while (this.sent < times) {
      const { wish, path, body } = this.requestBy(throwDice, this.newestEntry);
      const after = this.newestEntry;
      const number = this.sent;
      this.sent += 1;
      const [answer, by] = await this.answerTo(process, path, body);
      if (answer.status === 201) this.newestEntry = Math.max(this.newestEntry, entryOf(answer));
      this.asked.push({ wish, answer, by, after, sentBefore: this.sent, number });
    }
  }

  /** The same key wherever it is asked, so that it is done once. */
  private async answerTo(first: number, path: string, body: object): Promise<[Answer, number]> {
    const headers = { 'idempotency-key': newId() };
    for (let turn = first; ; turn += 1) {
      const by = turn % this.apis.length;
      const api = this.apis[by]!;
      const answer = await api.post(path, body, { token: this.token, headers }).catch(() => undefined);
      if (answer && answer.status !== 503) return [answer, by];
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export function entryOf({ body }: Answer): number {
  return Number(String(body['entryId']).slice(2));
}
