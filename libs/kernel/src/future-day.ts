import type { RefusalWording } from './wording';

/**
 * What `date-in-future` says of a day (`on`) that is still to come where only what has happened can be told. More than one
 * context refuses such a day, and a client should know it by one code.
 */
export const futureDayWording: RefusalWording = ({ on, today }) => ({
  cy: `Mae’r dyddiad hwn (${on}) yn y dyfodol: heddiw yw ${today}. Dim ond yr hyn sydd eisoes wedi digwydd y gellir ei gofnodi. Edrychwch eto ar y flwyddyn.`,
  en: `This date (${on}) is in the future: today is ${today}. Only what has already happened can be recorded. Check the year.`,
});
