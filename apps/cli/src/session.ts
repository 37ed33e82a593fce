import type { Language, Wording } from '@awr/kernel';
import { type Connection, connect } from './connection';
import type { Api } from './api/api';
import { ProgressBar } from './terminal/progress';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly dataDir: string;
  readonly language: Language;
  readonly json: boolean;
}

/** One run of a command: its language, where its output goes, and the Awr that it asks. */
export class Session {
  exitCode = 0;
  readonly progress = new ProgressBar();

  constructor(readonly options: GlobalOptions) {}

  /** Says something to the person; a program that asked for JSON is told nothing but the result. */
  say(wording: Wording): void {
    if (!this.options.json) process.stdout.write(`${wording[this.options.language]}\n`);
  }

  /** Gives the result: as JSON to a program, else as the text that is made of it. */
  give(result: unknown, text: () => string): void {
    process.stdout.write(this.options.json ? `${JSON.stringify(result, undefined, 2)}\n` : `${text()}\n`);
  }

  /** In the language asked for. */
  word(wording: Wording): string {
    return wording[this.options.language];
  }

  /** Does something with the Awr of the data folder, and lets go of it whatever happens. */
  async with<Result>(use: (api: Api) => Promise<Result>): Promise<Result> {
    const connection: Connection = await connect(this.options.dataDir, this.options.language);
    try {
      return await use(connection.api);
    } finally {
      this.progress.end();
      await connection.close();
    }
  }
}
