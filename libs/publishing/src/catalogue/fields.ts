/** What of an event type may leave. */
export interface PublicFields {
  readonly category: string;
  readonly version: number;
  readonly fields: readonly string[];
}

/** By the event's name. */
export type FieldsByEvent = Readonly<Record<string, PublicFields>>;
