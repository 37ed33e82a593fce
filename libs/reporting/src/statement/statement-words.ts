import type { Language, Minutes, Wording } from '@awr/kernel';
import { durationWording } from '@awr/ledger';
import { ofFigures, ofWords } from '../document/columns';

export const STATEMENT_WORDS = {
  title: { cy: 'Cyfriflen', en: 'Statement' },
  entries: { cy: 'Cofnodion', en: 'Entries' },
  opening: { cy: 'Balans agoriadol', en: 'Opening balance' },
  closing: { cy: 'Balans terfynol', en: 'Closing balance' },
  note: {
    cy: 'Mae’r cofnodion yn nhrefn dyddiad y gwasanaeth; gellir bod wedi eu cofnodi’n ddiweddarach. Amser mewn oriau a munudau: 1:30 yw awr a hanner. Nid yw cofnod byth yn cael ei newid na’i ddileu: os yw’n anghywir, mae cofnod arall yn ei wrthdroi.',
    en: 'Entries are in the order of the day of service; they may have been recorded later. Time is in hours and minutes: 1:30 is an hour and a half. An entry is never changed or deleted: where it is wrong, another entry reverses it.',
  },
} as const satisfies Record<string, Wording>;

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

/** The whole statement in a sentence or two, for whoever reads no further. */
export function statementSummary({ opening, came, went, closing }: Summary, language: Language): string {
  const [first, into, out, last] = [opening, came, went, closing].map((minutes) => durationWording(minutes)[language]);
  return {
    cy: `Ar y dechrau: ${first}. Daeth i mewn: ${into}. Aeth allan: ${out}. Ar y diwedd: ${last}.`,
    en: `At the beginning: ${first}. Came in: ${into}. Went out: ${out}. At the end: ${last}.`,
  }[language];
}
