import { isCalendarDate, isId } from '@awr/kernel';
import { ValidateBy, type ValidationArguments } from 'class-validator';

/** What class-validator does not know: our own kinds of value. */
function constraint(name: string, holds: (value: unknown) => boolean): () => PropertyDecorator {
  return () => ValidateBy({ name, validator: { validate: holds } });
}

function matching(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export const ACCOUNT_ID = new RegExp(`^(?:issuing|pot|(?:member|venue|clearing):${UUID})$`);

export const IsAwrId = constraint('isAwrId', isId);
export const IsCalendarDay = constraint('isCalendarDay', isCalendarDate);
/** Days written as text sort as they follow each other. */
export function IsNotBefore(first: string): PropertyDecorator {
  const validate = (last: unknown, args?: ValidationArguments) => {
    const from: unknown = (args?.object as Record<string, unknown> | undefined)?.[first];
    return !isCalendarDate(from) || !isCalendarDate(last) || last >= from;
  };
  // Without a message of its own class-validator forgets the context.
  const validator = { validate, defaultMessage: () => 'isNotBefore' };
  return ValidateBy({ name: 'isNotBefore', validator }, { context: { first } });
}
export const IsMonth = constraint('isMonth', matching(/^(?:19|2\d)\d{2}-(?:0[1-9]|1[0-2])$/));
export const IsAccountId = constraint('isAccountId', matching(ACCOUNT_ID));
// Cc are the control characters; U+2028 and U+2029 are line breaks to some programs.
export const IsOneLine = constraint('isOneLine', matching(/^[^\p{Cc}\u2028\u2029]*$/u));
// Without padding too, as some programs leave it out.
export const IsBase64Text = constraint('isBase64', matching(/^[A-Za-z0-9+/]*={0,2}$/));
export const IsProse = constraint('isProse', matching(/^(?:[^\p{Cc}]|[\t\n\r])*$/u));
