import { WordedError, type Wording } from '@awr/kernel';
import { ExitCode } from './terminal/exit-codes';

/** Something a person can put right; said in their language, without a stack trace. */
export class ProblemFound extends WordedError {
  override readonly name = 'ProblemFound';
  constructor(
    wording: Wording,
    readonly exitCode: number = ExitCode.refused,
  ) {
    super(wording);
  }
}
