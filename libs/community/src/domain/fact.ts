import type { DomainEvent } from '@awr/kernel';
import { withoutUndefined } from './without-undefined';

type MayBeUndefined<Data> = {
  [Field in keyof Data]: object extends Pick<Data, Field> ? Data[Field] | undefined : Data[Field];
};

/** Makes events of one type. What is undefined is left out, since the log keeps only what there is. */
export function fact<Event extends DomainEvent<string, object>>(type: Event['type']) {
  return (data: MayBeUndefined<Event['data']>): Event => ({ type, data: withoutUndefined(data) }) as unknown as Event;
}
