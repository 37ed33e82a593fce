import type { Wording } from '@awr/kernel';
import type { PartnerView } from '@awr/ledger';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AmountMinutes, Bilingual, Id, ListOf, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { Read } from '../queries/read';
import { told } from '../queries/told';
import { partner, partnerName, perTransfer } from './agreement.dto';

class PartnerAnswer {
  @Id({ says: partner })
  timebankId!: string;

  @Bilingual({ says: partnerName, optional: true })
  name?: Wording;

  @AmountMinutes({ says: perTransfer })
  transferMinutes!: number;
}

class PartnersAnswer {
  @ListOf(() => PartnerAnswer, {
    says: { cy: 'Y banciau amser eraill', en: 'The other timebanks' },
    ...{ least: 0, most: 10_000 },
  })
  items!: PartnerAnswer[];
}

@Controller('api/v1/timebanks/:timebank/partners')
@About('transfers')
export class PartnersController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @May('broker', 'member')
  @Does(
    {
      cy: 'Y banciau amser y gall aelodau anfon credydau at eu haelodau, gan fod cytundeb mewn grym',
      en: 'The timebanks to whose members credits can be sent, since there is an agreement in force',
    },
    { answers: PartnersAnswer },
  )
  async list(@Timebank() timebank: string): Promise<PartnersAnswer> {
    const found = await this.queries.execute(new Read(({ partners }) => partners.inForce(timebank)));
    return { items: found.map(partnerOf) };
  }
}

function partnerOf({ timebankId, name, transferMinutes }: PartnerView): PartnerAnswer {
  return { timebankId, ...told({ name }), transferMinutes };
}
