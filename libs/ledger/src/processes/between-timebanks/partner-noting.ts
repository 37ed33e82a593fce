import type { Position, StoredEvent } from '@awr/event-store';
import { type Actor, derivedId, isRefusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import type { TimebankAgreementEvent, AgreementProposed } from '../../domain/between/agreement/agreement-events';
import { otherThan, termsFor } from '../../domain/between/agreement/agreement-terms';
import type { Partner } from '../../domain/between/partner';
import { ledgerDecider } from '../../ledger.decider';
import { isKeptHere } from './kept-here';
import { LedgerNotReady } from './ledger-not-ready';

const ACTOR: Actor = { id: 'process:partner-noting', roles: [] };

/** What changes how an agreement stands. What is only proposed changes nothing yet. */
type Standing = Exclude<TimebankAgreementEvent, AgreementProposed>;
const FOLLOWED: Readonly<Record<Standing['type'], true>> = {
  AgreementMade: true,
  AgreementSuspended: true,
  AgreementResumed: true,
  AgreementEnded: true,
};

/**
 * Copies into the ledgers of two timebanks how their agreement stands, so that each decides from its own stream alone.
 * What it asks for is named by the event that it follows, so that twice is once, and several processes do no harm.
 */
export class PartnerNoting {
  static readonly FOLLOWED: readonly string[] = Object.keys(FOLLOWED);

  constructor(private readonly execution: Execution) {}

  /**
   * Does what follows from an event; gives the position after it, where something was done.
   * @throws LedgerNotReady where one of the two ledgers is not open yet.
   */
  async follow(event: StoredEvent): Promise<Position | undefined> {
    const agreed = event.data as Standing['data'];
    const first = await this.note(agreed.proposerId, agreed, event);
    const second = await this.note(agreed.partnerId, agreed, event);
    return second ?? first;
  }

  private async note(timebankId: string, agreed: Standing['data'], event: StoredEvent): Promise<Position | undefined> {
    const { agreementId, inForce } = agreed;
    const partner: Partner = {
      ...{ timebankId: otherThan(timebankId, agreed), agreementId, agreementRevision: event.revision, inForce },
      ...termsFor(timebankId, agreed),
    };
    const known = await this.execution.look(ledgerDecider, timebankId, ({ isOpen, partners }) =>
      isOpen ? (partners.get(partner.timebankId)?.agreementRevision ?? -1) : undefined,
    );
    if (known === undefined) {
      if (await isKeptHere(this.execution, timebankId)) throw new LedgerNotReady(timebankId);
      return undefined;
    }
    if (known >= event.revision) return undefined;
    const commandId = derivedId('partner-noting', event.id, timebankId);
    const { correlationId } = event.metadata;
    const context = { commandId, actor: ACTOR, correlationId, causationId: event.id, timebankId };
    const command = { type: 'NotePartner', partner } as const;
    const answer = await this.execution.execute(ledgerDecider, timebankId, { command, context });
    // Refused is what somebody else has done in the meantime.
    return isRefusal(answer) ? undefined : answer.position;
  }
}
