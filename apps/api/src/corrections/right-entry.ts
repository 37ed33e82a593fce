import { type Actor, isRefusal, refuse, type Refusal } from '@awr/kernel';
import {
  type CorrectEntry,
  type EntryView,
  type ExchangeId,
  isCorrectable,
  recorderOf,
  type Replacement,
} from '@awr/ledger';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { Places } from '../hours/places';
import { accountOfMember, accountOfMemberOrPot } from '../members/member-ref';
import { Read } from '../queries/read';
import { EntryNow } from './entry-now';
import { type CorrectionDto, PARTS } from './right-entry.dto';

interface Asked {
  readonly timebankId: string;
  readonly wrong: EntryView;
  readonly right: CorrectionDto;
  readonly by: Actor;
}

/** Makes of an entry that is wrong, and of what is said to be right, the entry that should have been there. */
@Injectable()
export class RightEntry {
  constructor(
    private readonly entries: EntryNow,
    private readonly queries: QueryBus,
    private readonly places: Places,
  ) {}

  async correction(
    timebankId: string,
    entryId: string,
    right: CorrectionDto,
    by: Actor,
  ): Promise<CorrectEntry | Refusal> {
    const wrong = await this.entries.byId(timebankId, entryId);
    if (!wrong) return refuse('unknown-entry', { entryId });
    const replacement = await this.replacement({ timebankId, wrong, right, by });
    if (isRefusal(replacement)) return replacement;
    const { correctedBy } = wrong;
    if (correctedBy !== null) return refuse('already-reversed', { entryId, correctedBy });
    const about = { on: today(), today: today(), ...recorderOf(by), ...given({ note: right.note }) };
    return { type: 'CorrectEntry', reverses: wrong.entryId, reason: right.reason, replacement, ...about };
  }

  private async replacement(asked: Asked): Promise<Replacement | Refusal> {
    const { wrong, right, timebankId, by } = asked;
    const { kind } = wrong;
    if (!isCorrectable(kind)) return refuse('correction-of-kind', { kind });
    const refused = refuseParts(right, kind) ?? refuseSame(asked);
    if (refused) return refused;
    const { minutes = wrong.minutes, on = wrong.on, member } = right;
    const about = { minutes, on, today: today(), ...recorderOf(by), byBroker: true };
    const category = right.category ?? wrong.category ?? undefined;
    const [payer, receiver] = sidesOf(member === undefined ? undefined : accountOfMember(timebankId, member), wrong);
    switch (kind) {
      case 'hours':
        return this.places.known(timebankId, { type: 'RecordHours', to: receiver, ...about, ...placesOf(asked) }, by);
      case 'gift': {
        const to = right.to === undefined ? wrong.credit : accountOfMemberOrPot(timebankId, right.to);
        return { type: 'GiveCredits', from: payer, to, ...about, ...given({ category }) };
      }
      case 'spend': {
        const offered = { offerId: wrong.offerId ?? '', people: wrong.people ?? { adults: 1, under16s: 0 } };
        return { type: 'SpendCredits', from: payer, venue: wrong.credit, ...offered, ...about, ...given({ category }) };
      }
      case 'grant': {
        const grant = right.grant ?? wrong.grant ?? 'other';
        return { type: 'GrantFromPot', to: receiver, grant, ...about, ...given({ category }) };
      }
      case 'exchange': {
        const [helper, helped] = [right.helper, right.helped].map((name) => name && accountOfMember(timebankId, name));
        const line = await this.lineOf(timebankId, wrong);
        return {
          ...{ type: 'RecordHelp', exchangeId: wrong.exchangeId!, line, ...about, ...given({ category }) },
          ...{ helper: helper || wrong.credit, helped: helped || wrong.debit },
        };
      }
    }
  }

  /** Which line of its exchange an entry is; of one that was put right before, which the first one was. */
  private async lineOf(timebankId: string, { entryId, corrects, exchangeId }: EntryView): Promise<number> {
    const before = corrects === null ? undefined : await this.entries.byId(timebankId, corrects);
    if (before) return this.lineOf(timebankId, before);
    const asked = new Read(({ exchanges }) => exchanges.byId(timebankId, exchangeId as ExchangeId));
    return ((await this.queries.execute(asked))?.entryIds.indexOf(entryId) ?? 0) + 1;
  }
}

function refuseParts(right: CorrectionDto, kind: keyof typeof PARTS): Refusal | undefined {
  const { reason: _reason, note: _note, ...parts } = right;
  const said = Object.entries(parts).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (said.length === 0) return refuse('correction-empty');
  const misfit = said.find((field) => !(PARTS[kind] as readonly string[]).includes(field));
  return misfit === undefined ? undefined : refuse('correction-of-field', { kind, field: misfit });
}

/** Nothing is reversed to record the same again. Where a place is named, nothing stays of the wrong one, so that is a change. */
function refuseSame({ timebankId, wrong, right }: Asked): Refusal | undefined {
  const { member, to, helper, helped, activityId, groupId, organisationId } = right;
  const payer = wrong.kind === 'hours' || wrong.kind === 'grant' ? wrong.credit : wrong.debit;
  const account = (name: string | undefined) => name && accountOfMemberOrPot(timebankId, name);
  const pairs = [
    [account(member), payer],
    [account(to), wrong.credit],
    [account(helper), wrong.credit],
    [account(helped), wrong.debit],
    ...(['minutes', 'on', 'category', 'grant'] as const).map((field) => [right[field], wrong[field]]),
  ];
  const isPlaced = [activityId, groupId, organisationId].some((id) => id !== undefined);
  const isOther = pairs.some(([said, recorded]) => said !== undefined && said !== recorded);
  return isPlaced || isOther ? undefined : refuse('correction-empty');
}

/** The member takes the place of whoever was named there. */
function sidesOf(member: EntryView['debit'] | undefined, { debit, credit }: EntryView) {
  return [member ?? debit, member ?? credit] as const;
}

/** Where a right place is named, nothing stays of the wrong one: not what it hosts, and not what it is known for. */
function placesOf({ wrong, right }: Asked) {
  const { activityId, groupId, organisationId, category } = right;
  const named = given({ activityId, groupId, organisationId });
  if (Object.keys(named).length > 0) return { ...named, ...given({ category }) };
  const before = { activityId: wrong.activityId, groupId: wrong.groupId, organisationId: wrong.organisationId };
  const kept = Object.fromEntries(Object.entries(before).filter(([, id]) => id !== null));
  return { ...kept, ...given({ category: category ?? wrong.category ?? undefined }) };
}
