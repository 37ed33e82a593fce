import { type DetailsOf, importSheets, type ImportResult, type SourceFile } from '@awr/intake';
import type { Refusal } from '@awr/kernel';
import type { CommandContext, Execution } from '@awr/runtime';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { now } from '../commands/now';
import { today } from '../commands/today';
import type { Progress } from '../edge';
import { EXECUTION, KEYS, MEMBER_DETAILS, type Keys } from '../ports';

interface Sheets {
  readonly files: readonly SourceFile[];
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
  readonly update: boolean;
}

/** Takes a timebank's spreadsheets in. What rows say names their entries, so the same sheets again change nothing. */
export class TakeSheetsIn extends Command<ImportResult | Refusal> {
  constructor(
    readonly timebankId: string,
    readonly sheets: Sheets,
    readonly context: CommandContext,
    readonly tell: (progress: Progress) => void,
  ) {
    super();
  }
}

@CommandHandler(TakeSheetsIn)
export class TakeSheetsInHandler implements ICommandHandler<TakeSheetsIn> {
  constructor(
    @Inject(EXECUTION) private readonly execution: Execution,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(MEMBER_DETAILS) private readonly detailsOf: DetailsOf,
  ) {}

  execute({ timebankId, sheets, context, tell }: TakeSheetsIn): Promise<ImportResult | Refusal> {
    return importSheets(this.execution, sheets.files, {
      timebankId,
      actor: context.actor,
      today: today(),
      at: now(),
      dryRun: sheets.dryRun,
      skipBadRows: sheets.skipBadRows,
      update: sheets.update,
      detailsOf: this.detailsOf,
      prepare: (memberIds) => this.keys.prepare(memberIds),
      onProgress: ({ step, done, of }) => tell({ stage: step, done, total: of }),
    });
  }
}
