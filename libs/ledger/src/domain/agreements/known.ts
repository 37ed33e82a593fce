type Known<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Only what is known: an event has no fields that are undefined. */
export function known<Fields extends object>(fields: Fields): Partial<Known<Fields>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Known<Fields>
  >;
}
