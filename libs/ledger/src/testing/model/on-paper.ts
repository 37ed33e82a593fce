import type { ModelEntry } from './model-answer';

/** What is written down of an entry besides who paid whom. */
export interface About {
  readonly on: string;
  readonly organisationId?: string | undefined;
  readonly batchId?: string;
  /** What made it, where nobody wrote it down by hand: such an entry is not corrected. */
  readonly madeBy?: string;
}

export interface PaperEntry extends ModelEntry, About {
  readonly undone: boolean;
  readonly undoes: boolean;
}

export interface PaperClaim {
  readonly member: string;
  readonly minutes: number;
  readonly confirmation: string;
  readonly organisation: string | undefined;
  readonly on: string;
  /** The last day; the end of all days where there is none. */
  readonly until: string;
  status: string;
}

export interface PaperExchange {
  readonly lines: readonly { readonly helper: string; readonly helped: string; readonly minutes: number }[];
  readonly on: string;
  readonly proposer: string | undefined;
  readonly until: string;
  readonly agreed: Set<string>;
  status: string;
}

/** What an entry asks for, before it is one. */
export interface Asked {
  readonly on: string;
  readonly today: string;
  readonly minutes: number;
  readonly people?: { readonly adults: number; readonly under16s: number };
}

export interface Issuing {
  readonly organisationId?: string | undefined;
  readonly on: string;
  readonly byBroker?: boolean;
}

export interface PaperLimits {
  readonly credit: number;
  readonly soft: number;
  readonly cap: number;
  readonly softCap: number;
}

export interface PaperHold {
  readonly account: string;
  readonly venue: string;
  readonly minutes: number;
  readonly expiresAt: string;
}
