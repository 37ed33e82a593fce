type Told<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

/** Only the fields that are there: an answer leaves out what is not known, rather than saying null. */
export function told<Fields extends object>(fields: Fields): Told<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Told<Fields>;
}
