import type { RefusalWording } from '@awr/kernel';
import type { OutsideRefusal } from '../periods/outside-period';
import { dayInWords } from '../wording/days';

/** What reports say when they say no. */
export const reportingRefusalWordings: Readonly<Record<OutsideRefusal, RefusalWording>> = {
  'not-a-reporting-period': ({ months = 12, month = 4 }) => ({
    cy: `Dim ond cyfnodau adrodd cyfan a ddangosir: ${months} mis yr un, gan ddechrau o fis ${month} y flwyddyn.`,
    en: `Only whole reporting periods are shown: of ${months} months each, counted from month ${month} of the year.`,
  }),
  'reporting-period-not-settled': ({ shownFrom = '' }) => ({
    cy: `Nid yw’r cyfnod hwn wedi’i gau eto: fe’i dangosir o ${dayInWords(String(shownFrom), 'cy')} ymlaen.`,
    en: `This period is not settled yet: it is shown from ${dayInWords(String(shownFrom), 'en')} on.`,
  }),
};
