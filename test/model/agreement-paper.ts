import type { Expected } from './expected';
import { no } from './expected';
import type { Town } from './town';

export interface Terms {
  readonly transferMinutes: number;
  /** The most that whoever proposes may come to owe the other, and the other them. */
  readonly owesMinutes: number;
  readonly owedMinutes: number;
}

interface Proposal extends Terms {
  readonly by: Town;
}

/** What two timebanks agree with each other, on one sheet that lies between them. */
export class AgreementPaper {
  private proposals = 0;
  private proposed: Proposal | undefined;
  private agreed: Proposal | undefined;
  private readonly suspendedBy = new Set<Town>();
  private said = 0;

  constructor(
    readonly id: string,
    readonly parties: readonly [Town, Town],
  ) {}

  get newestProposal(): number {
    return this.proposals;
  }

  propose(by: Town, terms: Terms): Expected {
    this.proposed = { by, ...terms };
    this.proposals += 1;
    this.said += 1;
    const answer = { id: this.id, withTimebankId: this.other(by).id, status: 'proposed', proposal: this.proposals };
    return { status: 201, body: answer };
  }

  accept(by: Town, proposal: number): Expected {
    if (this.proposals === 0) return no('unknown-agreement');
    if (!this.proposed) return no('nothing-proposed');
    if (this.proposed.by === by) return no('own-proposal');
    if (proposal !== this.proposals) return no('proposal-outdated');
    this.agreed = this.proposed;
    this.proposed = undefined;
    return this.stands(by, this.agreed);
  }

  suspend(by: Town): Expected {
    if (this.proposals === 0) return no('unknown-agreement');
    if (!this.agreed) return no('nothing-agreed');
    if (this.suspendedBy.has(by)) return no('already-suspended');
    this.suspendedBy.add(by);
    return this.stands(by, this.agreed);
  }

  resume(by: Town): Expected {
    if (this.proposals === 0) return no('unknown-agreement');
    if (!this.agreed) return no('nothing-agreed');
    if (!this.suspendedBy.delete(by)) return no('not-suspended');
    return this.stands(by, this.agreed);
  }

  end(by: Town): Expected {
    if (this.proposals === 0) return no('unknown-agreement');
    const terms = this.agreed ?? this.proposed;
    if (!terms) return no('nothing-agreed');
    this.agreed = this.proposed = undefined;
    this.suspendedBy.clear();
    return this.stands(by, terms, 'ended');
  }

  other(town: Town): Town {
    return this.parties[0] === town ? this.parties[1] : this.parties[0];
  }

  /** Both ledgers hear how it stands now. */
  private stands(by: Town, terms: Proposal, ended?: 'ended'): Expected {
    const inForce = ended === undefined && this.suspendedBy.size === 0;
    for (const town of this.parties) {
      const { transferMinutes } = terms;
      const [owesMinutes, owedMinutes] =
        terms.by === town ? [terms.owesMinutes, terms.owedMinutes] : [terms.owedMinutes, terms.owesMinutes];
      const limits = { transferMinutes, owesMinutes, owedMinutes };
      const about = { timebankId: this.other(town).id, agreementId: this.id, agreementRevision: this.said, inForce };
      town.does({ type: 'NotePartner', partner: { ...about, ...limits } });
    }
    this.said += 1;
    const status = ended ?? (inForce ? 'in-force' : 'suspended');
    return { status: 200, body: { id: this.id, withTimebankId: this.other(by).id, status } };
  }
}
