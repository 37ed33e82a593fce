import { normaliseNumber } from '@awr/community';
import { type Actor, derivedId } from '@awr/kernel';
import { memberAccount, type SendToTimebank, TRANSFER_DIRECTIONS, TRANSFER_STATUSES } from '@awr/ledger';
import type { TransferDirection, TransferStatus } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Day, Id, Line, OneOf, Prose } from '../edge';
import { memberMeant, MemberName } from '../members/member-ref';
import { PageDto } from '../queries/page.dto';

export const toTimebank = { cy: 'Id y banc amser y maent yn mynd iddo', en: 'The id of the timebank they go to' };

export class TransferDto {
  @MemberName({
    says: {
      cy: 'Yr anfonwr: rhif aelodaeth neu id; eich hun os nas rhoddir, a chithau’n aelod',
      en: 'The sender: membership number or id; yourself if left out, where you are a member',
    },
    optional: true,
  })
  from?: string;

  @Id({ says: toTimebank })
  toTimebankId!: string;

  @Line({
    says: { cy: 'Rhif aelodaeth y derbynnydd yno', en: 'The receiver’s membership number there' },
    ...{ most: 40, example: 'BRO0007' },
  })
  toNumber!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Day({
    says: { cy: 'Y dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' },
    optional: true,
  })
  on?: string;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true, most: 100 })
  category?: string;

  @Prose({
    says: {
      cy: 'Nodyn i’ch banc amser chi: nid yw’n mynd i’r llall',
      en: 'A note for your own timebank: it does not go to the other',
    },
    optional: true,
  })
  note?: string;

  /** The transfer's id follows from the request and not from the sender, whom the other timebank is not to know. */
  asCommand(timebankId: string, by: Actor, commandId: string): SendToTimebank {
    const { from, toTimebankId, toNumber, minutes, on = today(), category, note } = this;
    return {
      type: 'SendToTimebank',
      transferId: derivedId('transfer', commandId),
      from: memberAccount(memberMeant(timebankId, from, by, 'from')),
      toTimebankId,
      toNumber: normaliseNumber(toNumber),
      minutes,
      on,
      today: today(),
      recordedBy: by.id,
      ...given({ category, note }),
    };
  }
}

export class TransfersAskedDto extends PageDto {
  @OneOf(TRANSFER_STATUSES, { says: { cy: 'Ar ba gam', en: 'How far it has come' }, optional: true })
  status?: TransferStatus;

  @OneOf(TRANSFER_DIRECTIONS, { says: { cy: 'Allan neu i mewn', en: 'Out or in' }, optional: true })
  direction?: TransferDirection;

  @Id({ says: { cy: 'Y banc amser arall', en: 'The other timebank' }, optional: true })
  withTimebankId?: string;
}
