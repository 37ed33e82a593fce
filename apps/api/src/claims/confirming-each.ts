import { type EventStore } from '@awr/event-store';
import { derivedId, isRefusal, type RefusedOne } from '@awr/kernel';
import type { Accepted, CommandContext } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { Problem } from '../edge';
import { LOG } from '../ports';
import type { ConfirmationsDto } from './claim.dto';
import { HiddenClaims } from './hidden-claims';

interface ConfirmedSome {
  readonly confirmed: Accepted;
  readonly refused: readonly RefusedOne[];
}

/**
 * Confirms of many claims those that can be. Each is a command of its own, named by the request and its place in the list:
 * so a request that was cut short is finished when it is asked again, and each claim gets the answer it got the first time.
 */
@Injectable()
export class ConfirmingEach {
  constructor(
    private readonly commands: CommandBus,
    @Inject(LOG) private readonly log: EventStore,
    private readonly hidden: HiddenClaims,
  ) {}

  /** @throws Problem where none can be confirmed, or where the request's id came before with other content. */
  async confirm(timebankId: string, asked: ConfirmationsDto, context: CommandContext): Promise<ConfirmedSome> {
    const [first, ...others] = asked.asCommands(context.actor);
    const ask = async (command: typeof first, place: number) => {
      const own = { ...context, commandId: idOf(context, place) };
      const answer = await this.commands.execute(new ToLedger(timebankId, command!, own));
      return this.hidden.hiddenFrom(context.actor, timebankId, answer);
    };
    const firstAnswer = await ask(first, 0);
    // Known by the first, which has the request's own id, before any other is asked.
    if (isRefusal(firstAnswer) && firstAnswer.refused === 'command-id-reused') throw Problem.refused(firstAnswer);
    const answers = [firstAnswer, ...(await Promise.all(others.map((command, index) => ask(command, index + 1))))];
    const refused = answers.flatMap((answer, index) =>
      isRefusal(answer)
        ? [{ index, refused: answer.refused, details: { ...answer.details, claimId: asked.claims[index]! } }]
        : [],
    );
    const accepted = answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]));
    if (accepted.length === 0) {
      const details = { refused: refused.length, of: answers.length };
      throw Problem.refused({ refused: 'claims-refused', details, each: refused }, 'claims');
    }
    return { confirmed: this.together(accepted), refused };
  }

  private together(accepted: readonly Accepted[]): Accepted {
    const newest = accepted.reduce((a, b) => (this.log.comparePositions(b.position, a.position) > 0 ? b : a));
    return {
      events: accepted.flatMap(({ events }) => events),
      position: newest.position,
      replayed: accepted.every(({ replayed }) => replayed),
    };
  }
}

function idOf({ commandId }: CommandContext, place: number): string {
  return place === 0 ? commandId : derivedId('confirming-each', commandId, String(place));
}
