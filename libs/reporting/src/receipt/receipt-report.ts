import { type CalendarDate, dayInWales, type Language, type Wording } from '@awr/kernel';
import { durationWording, type EntryView } from '@awr/ledger';
import { fromJson } from '@awr/projections';
import { type Cell, count, day, words } from '../document/cell';
import { columnsIn, ofWords } from '../document/columns';
import type { Report, Row, Section } from '../document/report';
import { accountName, memberIdsIn, numbersOf } from '../names/account-names';
import { contactParagraph, namesOf, timebankName } from '../names/names';
import type { ReportingDatabase } from '../views/reporting-database';
import { entryKindInWords } from '../wording/entry-kinds';
import { IF_WRONG } from '../wording/if-wrong';

export interface ReceiptAsked {
  readonly timebankId: string;
  readonly entry: EntryView;
  readonly language: Language;
  readonly madeOn: CalendarDate;
  /** Lines that prove that the entry is in the log (c2sp.org/tlog-proof), where there is a log of the log. */
  readonly proof?: string | undefined;
}

const SAYS = {
  title: { cy: 'Derbynneb', en: 'Receipt' },
  entry: { cy: 'Cofnod', en: 'Entry' },
  what: { cy: 'Beth', en: 'What' },
  time: { cy: 'Amser', en: 'Time' },
  debit: { cy: 'Talwyd gan', en: 'Paid by' },
  credit: { cy: 'Derbyniwyd gan', en: 'Received by' },
  on: { cy: 'Dyddiad y gwasanaeth', en: 'Day of service' },
  recorded: { cy: 'Cofnodwyd', en: 'Recorded' },
  category: { cy: 'Categori', en: 'Category' },
  group: { cy: 'Grŵp', en: 'Group' },
  organisation: { cy: 'Sefydliad', en: 'Organisation' },
  offer: { cy: 'Cynnig', en: 'Offer' },
  adults: { cy: 'Oedolion', en: 'Adults' },
  under16s: { cy: 'Rhai dan 16', en: 'Under-16s' },
  reverses: { cy: 'Yn gwrthdroi', en: 'Reverses' },
  'reversed-by': { cy: 'Gwrthdrowyd gan', en: 'Reversed by' },
  note: { cy: 'Nodyn', en: 'Note' },
} as const satisfies Record<string, Wording>;

const HEADINGS = {
  receipt: { cy: 'Y cofnod', en: 'The entry' },
  proof: { cy: 'Prawf', en: 'Proof' },
} as const satisfies Record<string, Wording>;

const COLUMNS = {
  fact: ofWords({ cy: 'Peth', en: 'Item' }),
  said: ofWords({ cy: 'Manylion', en: 'Details' }),
};

/** What must not be overlooked: that the entry counts no more. */
function countsNoMore({ reversedBy, reverses }: EntryView): Wording[] {
  if (reversedBy !== null) {
    return [
      {
        cy: `Nid yw’r cofnod hwn yn cyfrif mwyach: mae ${reversedBy} yn ei wrthdroi.`,
        en: `This entry no longer counts: ${reversedBy} reverses it.`,
      },
    ];
  }
  if (reverses === null) return [];
  return [
    {
      cy: `Mae’r cofnod hwn yn gwrthdroi ${reverses}, nad yw’n cyfrif mwyach.`,
      en: `This entry reverses ${reverses}, which no longer counts.`,
    },
  ];
}

/** One entry, for whoever it concerns to keep. */
export async function receiptReport(views: ReportingDatabase, asked: ReceiptAsked): Promise<Report> {
  const { timebankId, entry, language, madeOn, proof } = asked;
  const facts = await factsOf(views, asked);
  const rows = Object.entries(facts).map(([code, cell]): Row => ({
    of: code,
    cells: [words(SAYS[code as keyof typeof SAYS][language]), cell],
  }));
  const columns = columnsIn(language, COLUMNS);
  const said = countsNoMore(entry).map((each) => each[language]);
  const sections: Section[] = [
    { code: 'receipt', heading: HEADINGS.receipt[language], words: said, table: { columns, rows } },
  ];
  if (proof !== undefined) {
    sections.push({ code: 'proof', heading: HEADINGS.proof[language], words: proof.trimEnd().split('\n') });
  }
  return {
    code: 'receipt',
    language,
    title: `${SAYS.title[language]} ${entry.entryId}`,
    about: [await timebankName(views, timebankId, language)],
    madeOn,
    sections,
    notes: [IF_WRONG[language], ...(await contactParagraph(views, timebankId, language))],
  };
}

type Facts = Partial<Record<Exclude<keyof typeof SAYS, 'title'>, Cell>>;

async function factsOf(views: ReportingDatabase, { timebankId, entry, language }: ReceiptAsked): Promise<Facts> {
  const names = await namesOf(views, timebankId, language);
  const numbers = await numbersOf(views, timebankId, memberIdsIn([entry.debit, entry.credit]));
  const { category, groupId, organisationId, offerId, people, reverses, reversedBy, note } = entry;
  const offer = offerId === null ? undefined : await offerTitle(views, timebankId, offerId, language);
  const account = (id: string) => words(accountName(id, names, numbers, language));
  return {
    entry: words(entry.entryId),
    what: words(entryKindInWords(entry.kind)[language]),
    time: words(durationWording(entry.minutes)[language]),
    debit: account(entry.debit),
    credit: account(entry.credit),
    on: day(entry.on),
    recorded: day(dayInWales(entry.recordedAt)),
    ...(category !== null && { category: words(category) }),
    ...(groupId !== null && { group: words(names.group.get(groupId)?.name ?? groupId) }),
    ...(organisationId !== null && {
      organisation: words(names.organisation.get(organisationId)?.name ?? organisationId),
    }),
    ...(offer !== undefined && { offer: words(offer) }),
    ...(people !== null && { adults: count(people.adults), under16s: count(people.under16s) }),
    ...(reverses !== null && { reverses: words(reverses) }),
    ...(reversedBy !== null && { 'reversed-by': words(reversedBy) }),
    ...(note !== null && { note: words(note) }),
  };
}

async function offerTitle(views: ReportingDatabase, timebankId: string, offerId: string, language: Language) {
  const offers = views.selectFrom('offers').select('title').where('timebank_id', '=', timebankId);
  const row = await offers.where('offer_id', '=', offerId).executeTakeFirst();
  return row && fromJson(row.title)[language];
}
