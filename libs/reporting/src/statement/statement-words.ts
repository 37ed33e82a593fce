import type { Language, Minutes, Wording } from '@awr/kernel';
import { durationWording } from '@awr/ledger';
import { ofFigures, ofWords } from '../document/columns';
import type { Period } from '../document/report';
import { dayInWords } from '../wording/days';
import { IF_WRONG } from '../wording/if-wrong';

export const STATEMENT_WORDS = {
  title: { cy: 'Cyfriflen', en: 'Statement' },
  entries: { cy: 'Cofnodion', en: 'Entries' },
  opening: { cy: 'Balans agoriadol', en: 'Opening balance' },
  closing: { cy: 'Balans terfynol', en: 'Closing balance' },
} as const satisfies Record<string, Wording>;

export const STATEMENT_NOTES: readonly Wording[] = [
  {
    cy: 'Mae’r cofnodion yn nhrefn dyddiad y gwasanaeth; efallai iddynt gael eu cofnodi’n ddiweddarach. Aeth yr hyn sydd â minws (−) o’i flaen allan o’r cyfrif.',
    en: 'Entries are in the order of the day of service; they may have been recorded later. What has a minus sign (−) before it went out of the account.',
  },
  IF_WRONG,
];

export const STATEMENT_COLUMNS = {
  on: ofWords({ cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }),
  entry: ofWords({ cy: 'Cofnod', en: 'Entry' }),
  what: ofWords({ cy: 'Beth', en: 'What' }),
  recorded: ofWords({ cy: 'Cofnodwyd', en: 'Recorded' }),
  change: ofFigures({ cy: 'Newid', en: 'Change' }),
  balance: ofFigures({ cy: 'Balans', en: 'Balance' }),
};

interface Summary {
  readonly opening: Minutes;
  readonly came: Minutes;
  readonly went: Minutes;
  readonly closing: Minutes;
}

/** The whole statement in a few sentences, for whoever reads no further: what there is now comes first. */
export function statementSummary(
  { opening, came, went, closing }: Summary,
  period: Period,
  language: Language,
): string[] {
  const [first, into, out, last] = [opening, came, went, closing].map((minutes) => durationWording(minutes)[language]);
  const [from, until] = [dayInWords(period.from, language), dayInWords(period.until, language)];
  return {
    cy: [
      `Y balans ar ddiwedd ${until}: ${last}.`,
      `Y balans ar ddechrau ${from}: ${first}. Ers hynny daeth ${into} i mewn ac aeth ${out} allan.`,
    ],
    en: [
      `The balance at the end of ${until}: ${last}.`,
      `The balance at the beginning of ${from}: ${first}. Since then ${into} came in and ${out} went out.`,
    ],
  }[language];
}
