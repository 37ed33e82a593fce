import { WordedError } from '@awr/kernel';
import { PRIVACY_WORDINGS, type PrivacyProblems } from './privacy-problems';

/** Personal data can't be sealed, opened or looked after, and why. The message is the English wording. */
export class PrivacyError<Code extends keyof PrivacyProblems = keyof PrivacyProblems> extends WordedError {
  override readonly name: string = 'PrivacyError';

  constructor(
    readonly code: Code,
    readonly details: PrivacyProblems[Code],
    options?: ErrorOptions,
  ) {
    super(PRIVACY_WORDINGS[code](details), options);
  }
}

/** The person's key was destroyed for good: nothing personal about them can be kept any more. */
export class PersonIsErased extends PrivacyError<'person-erased'> {
  override readonly name = 'PersonIsErased';
  constructor(person: string) {
    super('person-erased', { person });
  }
}
