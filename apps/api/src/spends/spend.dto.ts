import { type Actor, isRefusal, type Refusal } from '@awr/kernel';
import type { SpendCredits } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { Day, Prose } from '../edge';
import type { OfferedNow } from '../offers/offer-now';
import { PartyDto } from '../offers/party.dto';

export class SpendDto extends PartyDto {
  @Day({ says: { cy: 'Dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' }, optional: true })
  on?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(timebankId: string, by: Actor, offer: OfferedNow): SpendCredits | Refusal {
    const { on = today(), note } = this;
    const taking = this.taking(timebankId, offer, on);
    if (isRefusal(taking)) return taking;
    return { type: 'SpendCredits', ...taking, on, today: today(), recordedBy: by.id, ...given({ note }) };
  }
}
