import { WordedError } from '@awr/kernel';

/** A setting in the environment can't be understood. */
export class ConfigurationWrong extends WordedError {
  override readonly name = 'ConfigurationWrong';
}
