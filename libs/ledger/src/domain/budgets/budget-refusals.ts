import type { Minutes } from '@awr/kernel';
import { durationWording } from '../duration-wording';
import type { Wordings } from '../refusals';

export type BudgetRefusalDetails = {
  'over-budget': { organisationId: string; mostMinutes: Minutes; budgetMinutes: Minutes };
  'budget-overlaps': { organisationId: string; from: string; until: string };
  'budget-days-invalid': Readonly<Record<never, never>>;
};

export const budgetWordings: Wordings<BudgetRefusalDetails> = {
  'over-budget': ({ mostMinutes, budgetMinutes }) => {
    const [most, budget] = [durationWording(mostMinutes), durationWording(budgetMinutes)];
    return mostMinutes > 0
      ? {
          cy: `Mae hyn yn fwy na chyllideb y sefydliad, sef ${budget.cy}. Y mwyaf y gellir ei gofnodi o hyd yw ${most.cy}. Gall y brocer roi cyllideb fwy.`,
          en: `This is more than the organisation’s budget of ${budget.en}. The most that can still be recorded is ${most.en}. The broker can set a larger budget.`,
        }
      : {
          cy: `Mae cyllideb y sefydliad, sef ${budget.cy}, wedi’i defnyddio i gyd. Gall y brocer roi cyllideb fwy.`,
          en: `The organisation’s budget of ${budget.en} is used up. The broker can set a larger one.`,
        };
  },
  'budget-overlaps': ({ from, until }) => ({
    cy: `Mae gan y sefydliad gyllideb eisoes o ${from} hyd ${until}, sy’n cynnwys rhai o’r dyddiau hyn. Dewiswch ddyddiau eraill, neu’r un dyddiau’n union i’w newid.`,
    en: `The organisation already has a budget from ${from} to ${until}, which shares some of these days. Choose other days, or exactly the same ones to change it.`,
  }),
  'budget-days-invalid': {
    cy: 'Rhaid i gyllideb fod am ddyddiau sy’n bod, a’r olaf heb fod cyn y cyntaf.',
    en: 'A budget must be for days that exist, the last not before the first.',
  },
};
