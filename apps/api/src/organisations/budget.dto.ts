import type { Actor } from '@awr/kernel';
import type { SetIssuingBudget } from '@awr/ledger';
import { AmountMinutes, Day, Id, Whole } from '../edge';

const says = {
  minutes: { cy: 'Faint o funudau y caiff y sefydliad eu rhoi', en: 'How many minutes the organisation may issue' },
  from: { cy: 'O’r diwrnod hwn', en: 'From this day' },
  until: { cy: 'Hyd y diwrnod hwn', en: 'To this day' },
};
const signed = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };

export class BudgetDto {
  @AmountMinutes({ says: says.minutes, example: 60_000 })
  minutes!: number;

  @Day({ says: says.from, example: '2025-04-01' })
  from!: string;

  @Day({ says: says.until, example: '2026-03-31' })
  until!: string;

  asCommand(organisationId: string, by: Actor): SetIssuingBudget {
    const { minutes, from, until } = this;
    return { type: 'SetIssuingBudget', organisationId, minutes, from, until, setBy: by.id };
  }
}

/** A budget as it was set. */
export class BudgetSetAnswer {
  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' } })
  organisationId!: string;

  @AmountMinutes({ says: says.minutes })
  minutes!: number;

  @Day({ says: says.from })
  from!: string;

  @Day({ says: says.until })
  until!: string;
}

/** A budget, and what is left of it. */
export class BudgetAnswer extends BudgetSetAnswer {
  @Whole({ says: { cy: 'Faint a ddefnyddiwyd', en: 'How much is used' }, ...signed })
  usedMinutes!: number;

  @Whole({
    says: { cy: 'Faint sydd ar ôl; islaw 0 lle aed y tu hwnt', en: 'How much is left; below 0 where it was passed' },
    ...signed,
  })
  leftMinutes!: number;
}
