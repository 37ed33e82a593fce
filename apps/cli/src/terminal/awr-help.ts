import type { Language, Wording } from '@awr/kernel';
import { type Argument, type Command, Help, type Option } from 'commander';
import { inWelsh } from './placeholders';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Defnydd:',
  'Arguments:': 'I’w roi:',
  'Options:': 'Dewisiadau:',
  'Commands:': 'Gorchmynion:',
};
const OF_HELP: Wording = { cy: 'dangos cymorth gorchymyn', en: 'show the help of a command' };

/** Commander's help, in Welsh where that is asked for. */
export class AwrHelp extends Help {
  constructor(private readonly language: Language) {
    super();
    // Beside a long term there is still room for words: a line that is too long is harder to read than a narrow column.
    this.minWidthToWrap = 20;
  }

  override styleTitle(title: string): string {
    return this.language === 'cy' ? (TITLES[title] ?? title) : title;
  }

  override commandUsage(command: Command): string {
    return this.said(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return this.said(super.subcommandTerm(command));
  }

  override optionTerm(option: Option): string {
    return this.said(super.optionTerm(option));
  }

  override argumentTerm(argument: Argument): string {
    return this.said(super.argumentTerm(argument));
  }

  override optionDescription(option: Option): string {
    const described = super.optionDescription(option);
    return this.language === 'cy' ? described.replace('(default: ', '(diofyn: ') : described;
  }

  override subcommandDescription(command: Command): string {
    return command.name() === 'help' ? OF_HELP[this.language] : super.subcommandDescription(command);
  }

  private said(term: string): string {
    return this.language === 'cy' ? inWelsh(term) : term;
  }
}
