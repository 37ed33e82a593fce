import type { Wording } from '@awr/kernel';

/** A setting in the environment can't be understood. */
export class ConfigurationWrong extends Error {
  override readonly name = 'ConfigurationWrong';
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}
