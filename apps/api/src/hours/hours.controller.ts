import { mayActForOrganisation } from '@awr/identity';
import { derivedId, type Refusal } from '@awr/kernel';
import type { LedgerCommand } from '@awr/ledger';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ToLedger } from '../commands/commands';
import { accepted, allow, type Answered, Commanding, May, Timebank } from '../edge';
import { entriesIn, EntryAnswer } from '../entries/entry.answer';
import { oneEntry } from '../entries/one-entry';
import { About, Does } from '../openapi/does';
import { HoursDto, RegisterDto } from './hours.dto';
import { type Place, Places } from './places';
import { RegisterAnswer } from './register.answer';

@Controller('api/v1/timebanks/:timebank')
@About('hours')
export class HoursController {
  constructor(
    private readonly commands: CommandBus,
    private readonly places: Places,
  ) {}

  @Post('hours')
  @May('broker', 'organisation')
  @Does({ cy: 'Cofnodi oriau un aelod', en: 'Record one member’s hours' }, { answers: EntryAnswer, status: 201 })
  async record(
    @Timebank() timebank: string,
    @Body() hours: HoursDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<EntryAnswer>> {
    const command = this.ofOwnOrganisation(timebank, hours.asCommand(timebank, context.actor), context);
    const asked = () => this.places.known(timebank, command, context.actor);
    return oneEntry(await this.commands.execute(new ToLedger(timebank, asked, context)));
  }

  @Post('registers')
  @May('broker', 'organisation')
  @Does(
    {
      cy: 'Cofnodi oriau pawb ar gofrestr: pob llinell, neu ddim un, gyda rheswm am bob un na ellir',
      en: 'Record the hours of everybody on a register: every line, or none, with a reason for each that can’t be',
    },
    { answers: RegisterAnswer, status: 201 },
  )
  async recordRegister(
    @Timebank() timebank: string,
    @Body() register: RegisterDto,
    @Commanding() context: CommandContext,
  ): Promise<Answered<RegisterAnswer>> {
    const batchId = derivedId('batch', timebank, context.commandId);
    const asRegister = register.asCommand(timebank, batchId, context.actor);
    const command = this.ofOwnOrganisation(timebank, asRegister, context);
    const asked = (): Promise<LedgerCommand | Refusal> => this.places.known(timebank, command, context.actor);
    const answer = await this.commands.execute(new ToLedger(timebank, asked, context));
    return accepted(answer, ({ events }) => ({ items: entriesIn(events) }), 'lines');
  }

  /** An organisation records hours for itself alone: where it names none, its own is meant. */
  private ofOwnOrganisation<Command extends Place>(
    timebankId: string,
    command: Command,
    { actor }: CommandContext,
  ): Command {
    const organisationId = command.organisationId ?? actor.organisationId;
    if (organisationId === undefined) return command;
    allow(mayActForOrganisation(actor, { timebankId, organisationId }));
    return { ...command, organisationId };
  }
}
