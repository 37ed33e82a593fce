import { newId } from '@awr/kernel';
import { inspect, isDeepStrictEqual } from 'node:util';
import type { AwrInProcess, Told } from './awr-in-process';
import { tokenOf } from './cast';
import { timeGoesBy } from './by-the-clock';
import { Chance } from './chance';
import { type Expected, isAnswered, isRefused } from './expected';
import type { Kind, Wish } from './kind';
import type { Person } from './people';
import { checkStanding } from './standing';
import { KINDS } from './topics';
import type { Town } from './town';
import { timeOf } from './town-clock';
import { turnedAway } from './who-may';

/** Now and then the same request comes again, as where an answer was lost: it is answered the same, and done once. */
const AGAIN_ONCE_IN = 40;

/** One seed's timebank that is asked one thing after the other, on paper and over the API. */
export class ModelRun {
  /** One request of each kind. */
  readonly asked = new Map<string, string>();
  private readonly chance: Chance;

  constructor(
    readonly seed: number,
    private readonly awr: AwrInProcess,
    readonly town: Town,
    /** What was heard: of each kind and of each role whether it was ever accepted, and ever refused. */
    private readonly heard: Set<string>,
  ) {
    this.chance = new Chance(seed * 1_000_003);
  }

  /** Asks the next thing. @throws where it is not answered as on paper; the message says how to ask it again. */
  async ask(number: number): Promise<void> {
    const { town, chance } = this;
    for (const each of town.agreement!.parties) each.millis = timeOf(number);
    if (chance.onceIn(60)) await timeGoesBy(this.awr, town);
    if (chance.onceIn(40)) await checkStanding(this.awr, town, chance.one(town.members).account);
    const kind = chance.weighed(KINDS);
    const by = this.drawPerson(kind);
    const wish = kind.draw(by, town, chance);
    const key = newId();
    const expected = this.onPaper(kind, by, wish, key);
    if (isRefused(expected)) town.refused.add(key);
    const asked = kind.at === 'elsewhere' ? town.agreement!.other(town) : town;
    const { method = 'POST', path, body = {} } = wish;
    const request = { method, path: asked.path(path), body, token: by.token, key };
    const told = await this.awr.ask(request);
    if (town.needsTokens.size > 0) await this.giveTokens();
    if (!isAnswered(expected, told)) throw new Error(this.unlike(number, by, wish, expected, told));
    if (method === 'POST' && !by.isUnknown && !wish.isToldAnew && chance.onceIn(AGAIN_ONCE_IN)) {
      const again = await this.awr.ask(request);
      if (!isDeepStrictEqual(told.body, again.body)) throw new Error(this.unlike(number, by, wish, told, again));
    }
    this.heard.add(`${kind.name} ${isRefused(expected) ? 'refused' : 'accepted'}`);
    this.asked.set(kind.name, `${method} ${wish.path}`);
    this.heard.add(`${by.called} ${turnedAway(by, kind) ? 'turned away' : 'let in'}`);
  }

  /** What is to be answered: what the door says, then what the shape of it says, and then what the rules say. */
  private onPaper(kind: Kind, by: Person, wish: Wish, key: string): Expected {
    const atTheDoor = turnedAway(by, kind);
    if (atTheDoor) return atTheDoor;
    if (wish.isMisshapen) return { status: 400, refused: 'validation-failed' };
    return wish.answer(key);
  }

  /** Mostly one of those who may ask for it, so that more than the door is tried. */
  private drawPerson(kind: Kind): Person {
    const { people } = this.town;
    if (this.chance.onceIn(5)) return this.chance.weighed(people);
    return this.chance.weighed(people.filter((person) => !turnedAway(person, kind)));
  }

  /** Whoever comes back gets a token for all that they are, as they had before. */
  private async giveTokens(): Promise<void> {
    for (const person of this.town.people) {
      if (!this.town.needsTokens.has(person.memberId ?? '')) continue;
      Object.assign(person, await tokenOf(this.awr, this.town, person));
    }
    this.town.needsTokens.clear();
  }

  private unlike(
    number: number,
    by: Person,
    { method = 'POST', path, body }: Wish,
    expected: Expected | Told,
    told: Told,
  ) {
    const shown = (value: unknown) => inspect(value, { depth: 8, breakLength: 160 });
    return [
      `AWR_MODEL_SEED=${this.seed} asks it again. Its request ${number}, at ${this.town.at}, by ${by.called}:`,
      `${method} ${path} ${shown(body)}`,
      `to be answered: ${shown(expected)}`,
      `answered: ${shown(told)}`,
    ].join('\n');
  }
}
