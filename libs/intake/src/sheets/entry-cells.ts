import { MOST_MINUTES, type Minutes } from '@awr/kernel';
import { readLine, readText } from '../cells/words';
import { readDuration } from '../cells/duration';

/** One day has 24 hours, and a row of hours is of one day. */
const MOST_HOURS_IN_A_DAY: Minutes = 24 * 60;
// An event takes 16 KiB; a note of this many characters stays below it in any script, sealed and all.
const MOST_NOTE_CHARACTERS = 2000;

export const readHoursGiven = (text: string) => readDuration(text, { mostMinutes: MOST_HOURS_IN_A_DAY });
export const readCredits = (text: string) => readDuration(text, { mostMinutes: MOST_MINUTES });
export const readNote = (text: string) => readText(text, MOST_NOTE_CHARACTERS);
export const readRecorder = readLine;
