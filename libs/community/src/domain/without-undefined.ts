type Present<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

/** Leaves out what is undefined: "not there" is said by absence, in the log and in questions to the views. */
export function withoutUndefined<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}
