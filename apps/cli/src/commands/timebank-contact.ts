import type { ContactDetails } from '@awr/community';
import type { Wording } from '@awr/kernel';
import type { Run } from '../run';
import type { Session } from '../session';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { namedValue } from '../terminal/named-value';
import { theTimebank } from '../timebanks';

/** What can be changed one at a time, each in its own language. */
type Flat = Readonly<Record<Part, string | undefined>>;
const PARTS = ['name.cy', 'name.en', 'phone', 'email', 'address', 'openingHours.cy', 'openingHours.en'] as const;
type Part = (typeof PARTS)[number];

const EXAMPLE = 'phone="01654 700000"';

/** How the public reaches a timebank: as it is, and otherwise. */
export function timebankContactCommands(timebank: AwrCommand, run: Run): void {
  timebank
    .command('contact')
    .does({
      cy: 'sut i gysylltu â’r banc amser, fel y dywed ei lythyrau',
      en: 'how to reach the timebank, as its letters say',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }) => {
        const contact = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          return api.get<ContactDetails>(`/timebanks/${id}/contact`);
        });
        session.give(contact, () => inWords(contact, session));
      }),
    );

  timebank
    .command('set-contact <name=value...>')
    .does({
      cy: 'dweud sut i gysylltu, megis phone="01654 700000" neu name.cy="Swyddfa"; mae null yn tynnu rhan i ffwrdd, a’r gweddill yn aros',
      en: 'say how to reach it, such as phone="01654 700000" or name.en="Office"; null takes a part away, and the rest stays',
    })
    .ofTimebank()
    .action(
      run(async (session, options: { timebank?: string }, parts: string[]) => {
        const contact = await session.with(async (api) => {
          const { id } = await theTimebank(api, options.timebank);
          const path = `/timebanks/${id}/contact`;
          await api.post(path, changed(await api.get<ContactDetails>(path), parts));
          return api.get<ContactDetails>(path);
        });
        session.give(contact, () => inWords(contact, session));
      }),
    );
}

/** The details with some of them otherwise. What is no part of them is the API's to refuse. */
function changed(before: ContactDetails, parts: readonly string[]): object {
  const named = parts.map((part) => namedValue(part, EXAMPLE));
  const flat: Record<string, string | undefined> = { ...flatOf(before) };
  for (const [name, value] of named) flat[name] = value === 'null' ? undefined : value;
  const {
    'name.cy': nameCy,
    'name.en': nameEn,
    'openingHours.cy': hoursCy,
    'openingHours.en': hoursEn,
    ...plain
  } = flat;
  return { ...plain, name: bilingual(nameCy, nameEn), openingHours: bilingual(hoursCy, hoursEn) };
}

function bilingual(cy: string | undefined, en: string | undefined): Partial<Wording> | undefined {
  if (cy === undefined && en === undefined) return undefined;
  return { ...(cy !== undefined && { cy }), ...(en !== undefined && { en }) };
}

function flatOf({ name, phone, email, address, openingHours }: ContactDetails): Flat {
  return {
    'name.cy': name?.cy,
    'name.en': name?.en,
    phone,
    email,
    address,
    'openingHours.cy': openingHours?.cy,
    'openingHours.en': openingHours?.en,
  };
}

function inWords(contact: ContactDetails, session: Session): string {
  const flat = flatOf(contact);
  const header = [session.word({ cy: 'Enw', en: 'Name' }), session.word({ cy: 'Gwerth', en: 'Value' })];
  const rows = PARTS.flatMap((part) => (flat[part] === undefined ? [] : [[part, flat[part].replaceAll('\n', ', ')]]));
  if (rows.length > 0) return columns(header, rows);
  return session.word({
    cy: `Nid yw’r banc amser yn dweud eto sut i gysylltu ag ef. Dywedwch: awr timebank set-contact ${EXAMPLE}`,
    en: `The timebank does not say yet how to reach it. Say so: awr timebank set-contact ${EXAMPLE}`,
  });
}
