import type { HelpCommand, MemberCommand, TimebankCommand } from '@awr/community';
import type { Refusal } from '@awr/kernel';
import type { TimebankAgreementCommand, LedgerCommand } from '@awr/ledger';
import { Command } from '@nestjs/cqrs';
import type { Answer, CommandContext } from '@awr/runtime';

/** A command, or what makes it: looked up only where the same request was not answered before. */
type Asked<DomainCommand> = DomainCommand | (() => Promise<DomainCommand | Refusal>);

/** Asks a timebank's ledger for something. */
export class ToLedger extends Command<Answer> {
  constructor(
    readonly timebankId: string,
    readonly asked: Asked<LedgerCommand>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Asks for something about what two timebanks agree. */
export class ToAgreement extends Command<Answer> {
  constructor(
    readonly agreementId: string,
    readonly asked: Asked<TimebankAgreementCommand>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Asks for something about a timebank: its policy, groups, organisations, activities, venues, offers. */
export class ToTimebank extends Command<Answer> {
  constructor(
    readonly timebankId: string,
    readonly asked: Asked<TimebankCommand>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Asks for something about one membership. */
export class ToMember extends Command<Answer> {
  constructor(
    readonly memberId: string,
    readonly asked: Asked<MemberCommand>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Asks for something about one offer of help, or one request for it. */
export class ToHelp extends Command<Answer> {
  constructor(
    readonly helpId: string,
    readonly asked: Asked<HelpCommand>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Asks for everything personal about a member to be forgotten. */
export class EraseMember extends Command<Answer> {
  constructor(
    readonly timebankId: string,
    readonly memberId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
