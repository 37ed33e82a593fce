import type { ClientConfig } from 'pg';
import type { MessagePort } from 'node:worker_threads';

/** What the thread that asks PostgreSQL is started with. */
export interface ThreadNeeds {
  readonly config: ClientConfig;
  /** Who holds keys in memory: this keyring, and no other. */
  readonly holder: string;
  readonly channel: string;
  /** Questions, and their answers. */
  readonly port: MessagePort;
  /** One number, which goes up with every answer: whoever asked sleeps on it. */
  readonly answered: Int32Array;
  /** What both know without asking, by the places below. */
  readonly known: BigInt64Array;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Several statements are one transaction. */
export interface Question {
  readonly id: number;
  readonly statements: readonly Statement[];
}

export interface Answer {
  readonly id: number;
  readonly rows?: readonly (readonly unknown[])[];
  readonly failed?: { readonly message: string; readonly code?: string; readonly severity?: string };
}

/** Why the thread could not begin; undefined once it has. */
export interface Begun {
  readonly failed?: Answer['failed'];
}
