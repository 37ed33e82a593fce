import type { Language, Wording } from '@awr/kernel';
import { Command } from 'commander';
import { AwrHelp } from './awr-help';
import { usageProblem } from './usage-problems';

const HELP: Wording = { cy: 'dangos y cymorth hwn', en: 'show this help' };

/** A command whose help, and whose complaints of how it was asked, are in the language of whoever asks. */
export class AwrCommand extends Command {
  constructor(
    name: string | undefined,
    private readonly language: Language,
  ) {
    super(name);
    this.helpOption('-h, --help', HELP[language]);
    this.configureOutput({ outputError: (text, write) => write(usageProblem(text, language)) });
  }

  override createCommand(name?: string): AwrCommand {
    return new AwrCommand(name, this.language);
  }

  override createHelp(): AwrHelp {
    return Object.assign(new AwrHelp(this.language), this.configureHelp());
  }

  /** What it does, as a phrase that begins with a small letter. */
  does(wording: Wording): this {
    return this.description(wording[this.language]);
  }

  /** The heading in the help of the commands that are added from now on. */
  commandsUnder(heading: Wording): this {
    return this.commandsGroup(heading[this.language]);
  }

  /** An option that may be left out. */
  may(flags: string, wording: Wording, otherwise?: string): this {
    return this.option(flags, wording[this.language], otherwise);
  }

  /** An option that has to be given. */
  must(flags: string, wording: Wording): this {
    return this.requiredOption(flags, wording[this.language]);
  }

  /** Most commands are about one timebank, which needs no telling where there is only one. */
  ofTimebank(
    wording: Wording = { cy: 'pa fanc amser, lle mae mwy nag un', en: 'which timebank, where there is more than one' },
  ): this {
    return this.may('--timebank <id or name>', wording);
  }
}
