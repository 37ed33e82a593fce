import type { TimebankCommand, TimebankEvent } from '@awr/community';
import { invariant } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ToTimebank } from '../commands/commands';
import { tellEvent } from '../commands/tell-event';
import { accepted, Answered } from '../edge';
import { found } from '../queries/found';
import { Read } from '../queries/read';
import { recordETag } from '../queries/record-etag';
import type { Views } from '../queries/views';
import { type RecordKind, tagOf } from './changing';

/** Asks for and reads what a timebank keeps: the same way for organisations, groups, activities, venues and offers. */
@Injectable()
export class TimebankRecords {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Asks for what one event tells of, and tells it of that. */
  async ask<Event extends TimebankEvent, Told>(
    timebankId: string,
    command: TimebankCommand,
    context: CommandContext,
    tell: (data: Event['data']) => Told,
  ): Promise<Answered<Told>> {
    return tellEvent(await this.commands.execute(new ToTimebank(timebankId, command, context)), tell);
  }

  /** The same of a change: the answer has the ETag that the next change needs. */
  async change<Event extends TimebankEvent, Told>(
    kind: RecordKind,
    timebankId: string,
    command: TimebankCommand,
    context: CommandContext,
    tell: (data: Event['data']) => Told,
  ): Promise<Answered<Told>> {
    const answer = await this.commands.execute(new ToTimebank(timebankId, command, context));
    const { body, headers } = tellEvent(answer, tell);
    const etag = accepted(answer, ({ events }) => {
      const event = events.at(-1);
      invariant(event, 'a change was accepted without an event');
      return recordETag(tagOf(kind), event.revision);
    }).body;
    return new Answered(body, { ...headers, etag });
  }

  /** One of them, with the ETag that a change of it needs; 404 where there is none. */
  async one<View extends object, Told>(
    kind: RecordKind,
    read: (views: Views) => Promise<(View & { readonly revision: number }) | undefined>,
    tell: (view: View) => Told,
  ): Promise<Answered<Told>> {
    const view = found(await this.queries.execute(new Read(read)));
    return new Answered(tell(view), { etag: recordETag(tagOf(kind), view.revision) });
  }
}
