import { headOfLog } from './log-head';
import type { Answer, Asking, RunningAwr } from './running-awr';

/** A day on which everything in these tests may have happened: the day before yesterday, whatever the time zone. */
export const A_DAY = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

/** The same day next year: in the future, and a day that exists (29 February moves on to 1 March). */
export const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

interface Founding {
  readonly prefix?: string;
  readonly policy?: object;
}

/** One timebank of a running Awr, as its broker asks for things. Whatever is not expected fails at once. */
export class TimebankOverHttp {
  /** After the last thing that was done here: what is read must show it. */
  private position: string | undefined;

  private constructor(
    readonly awr: RunningAwr,
    readonly id: string,
    readonly broker: string,
  ) {}

  static async found(awr: RunningAwr, { prefix = 'CWM', policy = {} }: Founding = {}): Promise<TimebankOverHttp> {
    const name = { cy: `Banc Amser ${prefix}`, en: `${prefix} Timebank` };
    const founded = await done(awr.post('/api/v1/timebanks', { name, numberPrefix: prefix, policy }));
    const id = String(founded.body['id']);
    const wanted = { name: 'office computer', roles: ['broker'], timebankId: id };
    const issued = await done(awr.post('/api/v1/tokens', wanted));
    return new TimebankOverHttp(awr, id, String(issued.body['token']));
  }

  at(path: string): string {
    return `/api/v1/timebanks/${this.id}${path}`;
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    const after = this.position === undefined ? {} : { 'awr-after': this.position };
    return this.awr.get(this.at(path), { token: this.broker, ...asking, headers: { ...after, ...asking.headers } });
  }

  async post(path: string, body: unknown, asking: Asking = {}): Promise<Answer> {
    const answer = await this.awr.post(this.at(path), body, { token: this.broker, ...asking });
    this.position = answer.headers.get('awr-position') ?? this.position;
    return answer;
  }

  /** Does something that must succeed, and gives the answer's id. */
  async make(path: string, body: unknown): Promise<string> {
    return String((await done(this.post(path, body))).body['id']);
  }

  join(number: string, details: object = {}): Promise<string> {
    const usual = { givenName: 'Nia', familyName: 'Owen', language: 'cy', contactBy: 'none', joinedOn: A_DAY };
    return this.make('/members', { number, ...usual, ...details });
  }

  /** A venue with one offer, at a price for an adult in minutes; gives the offer's id. */
  async offer(minutesPerAdult = 60, minutesPerUnder16 = 30): Promise<string> {
    const venueId = await this.make('/venues', {
      name: { cy: `Sinema ${minutesPerAdult}`, en: `Cinema ${minutesPerAdult}` },
    });
    const title = { cy: 'Ffilm', en: 'A film' };
    return this.make('/offers', { venueId, title, minutesPerAdult, minutesPerUnder16 });
  }

  hours(member: string, minutes: number, more: object = {}): Promise<Answer> {
    return this.post('/hours', { member, minutes, on: A_DAY, ...more });
  }

  gift(from: string, to: string, minutes: number, more: object = {}): Promise<Answer> {
    return this.post('/gifts', { from, to, minutes, on: A_DAY, ...more });
  }

  spend(member: string, offerId: string, adults = 1): Promise<Answer> {
    return this.post('/spends', { member, offerId, adults, under16s: 0, on: A_DAY });
  }

  /** A token bound to this timebank. */
  async token(role: string, binding: object = {}): Promise<string> {
    const wanted = { name: `a ${role}`, roles: [role], timebankId: this.id, ...binding };
    return String((await done(this.awr.post('/api/v1/tokens', wanted))).body['token']);
  }

  /** Each account's balance in minutes, once the views show everything that is in the log. */
  async balances(): Promise<ReadonlyMap<string, number>> {
    const headers = { 'awr-after': String(headOfLog(this.awr.folder)) };
    const found = new Map<string, number>();
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await done(this.get(`/accounts?limit=200${cursor && `&cursor=${cursor}`}`, { headers }));
      const { items, nextCursor } = page.body as unknown as Accounts;
      for (const { accountId, minutes } of items) found.set(accountId, minutes);
      cursor = nextCursor;
    }
    return found;
  }
}

interface Accounts {
  readonly items: readonly { readonly accountId: string; readonly minutes: number }[];
  readonly nextCursor: string | null;
}

/** An answer that must be a success. */
export async function done(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** The position after a command, for reading back what it did. */
export function positionOf({ headers }: Answer): string {
  const position = headers.get('awr-position');
  if (position === null) throw new Error('the answer to a command has no Awr-Position');
  return position;
}

export function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
