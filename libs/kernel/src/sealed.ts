/** A personal field as the log keeps it: AES-256-GCM under the person's own data key, all parts base64. */
export interface Sealed {
  readonly sealed: 1;
  readonly person: string;
  readonly iv: string;
  /** The cipher text followed by the 16-byte tag. */
  readonly text: string;
}

/** Seals a personal field. The event id and the field's name are additional data, so that a seal can't be moved. */
export interface Sealer {
  seal(person: string, eventId: string, field: string, plain: unknown): Sealed;
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && (value as Sealed).sealed === 1;
}

/** Opens a seal; gives undefined where the person's key is gone, that is, where the person was erased. */
export interface Unsealer {
  /** Told before many seals are opened whose they are: keys may be far away, and are better fetched together. */
  hold?(people: Iterable<string>): void;
  unseal(sealed: Sealed, eventId: string, field: string): unknown;
}
