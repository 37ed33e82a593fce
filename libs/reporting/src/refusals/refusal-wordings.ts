import type { RefusalWording } from '@awr/kernel';
import type { OutsideRefusal } from '../periods/outside-period';
import { dayInWords, monthName } from '../wording/days';

/** What reports say when they say no. */
export const reportingRefusalWordings: Readonly<Record<OutsideRefusal, RefusalWording>> = {
  'not-a-reporting-period': ({ months = 12, month = 4 }) => ({
    cy: `Dim ond cyfnodau adrodd cyfan a ddangosir: ${months} mis yr un, gan gyfrif o ddechrau mis ${monthName(Number(month), 'cy')}.`,
    en: `Only whole reporting periods are shown: of ${months} months each, counted from the beginning of ${monthName(Number(month), 'en')}.`,
  }),
  'reporting-period-not-settled': ({ shownFrom = '' }) => ({
    cy: `Nid yw ffigurau’r cyfnod hwn yn derfynol eto: fe’u dangosir o ${dayInWords(String(shownFrom), 'cy')} ymlaen.`,
    en: `The figures of this period are not final yet: they are shown from ${dayInWords(String(shownFrom), 'en')} on.`,
  }),
};
