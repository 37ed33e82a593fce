import type { StoredEvent } from '@awr/event-store';
import { MOST_MINUTES } from '@awr/kernel';
import { ENTRY_KINDS, ENTRY_WARNINGS, type Entry, type EntryKind, kindOfEvent, MOST_EXCHANGE_LINES } from '@awr/ledger';
import { AccountName, AmountMinutes, Day, Id, Line, OneOf, Part, SomeOf, Whole, YesOrNo } from '../edge';
import { withoutSealed } from '@awr/publishing';
import { told } from '../queries/told';

class PeopleAnswer {
  @Whole({ says: { cy: 'Oedolion', en: 'Adults' }, least: 0, most: 100 })
  adults!: number;

  @Whole({ says: { cy: 'Pobl dan 16', en: 'People under 16' }, least: 0, most: 100 })
  under16s!: number;
}

/** One movement of time between two accounts, as the ledger has it. */
export class EntryAnswer {
  @Line({ says: { cy: 'Rhif y cofnod yn y cyfriflyfr', en: 'The entry’s number in the ledger' }, example: 'e-000001' })
  entryId!: string;

  @OneOf(ENTRY_KINDS, { says: { cy: 'Pa fath o gofnod', en: 'What kind of entry' } })
  kind!: EntryKind;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @AccountName({ says: { cy: 'Y cyfrif sy’n talu', en: 'The account that pays' }, example: 'issuing' })
  debit!: string;

  @AccountName({ says: { cy: 'Y cyfrif sy’n derbyn', en: 'The account that receives' } })
  credit!: string;

  @Day({ says: { cy: 'Dyddiad y gwasanaeth', en: 'The day of the service' } })
  on!: string;

  @Line({ says: { cy: 'Pryd y’i cofnodwyd (UTC)', en: 'When it was recorded (UTC)' } })
  recordedAt!: string;

  @Line({ says: { cy: 'Pwy a’i cofnododd', en: 'Who recorded it' } })
  recordedBy!: string;

  @Line({ says: { cy: 'Pwy a’i cymeradwyodd', en: 'Who approved it' }, optional: true })
  approvedBy?: string;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true })
  category?: string;

  @Id({ says: { cy: 'Y grŵp', en: 'The group' }, optional: true })
  groupId?: string;

  @Id({ says: { cy: 'Y gweithgaredd', en: 'The activity' }, optional: true })
  activityId?: string;

  @Id({ says: { cy: 'Y sefydliad', en: 'The organisation' }, optional: true })
  organisationId?: string;

  @Id({ says: { cy: 'Y cynnig y gwariwyd arno', en: 'The offer that was taken up' }, optional: true })
  offerId?: string;

  @Part(() => PeopleAnswer, { says: { cy: 'I faint o bobl', en: 'For how many people' }, optional: true })
  people?: PeopleAnswer;

  @Line({ says: { cy: 'Yr hawliad a gadarnhawyd', en: 'The claim that was confirmed' }, optional: true })
  claimId?: string;

  @Line({ says: { cy: 'Y cyfnewidiad y daw ohono', en: 'The exchange that it comes from' }, optional: true })
  exchangeId?: string;

  @Whole({
    says: { cy: 'Pa linell o’r cyfnewidiad, o 0', en: 'Which line of the exchange, from 0' },
    ...{ least: 0, most: MOST_EXCHANGE_LINES - 1, optional: true },
  })
  line?: number;

  @Line({ says: { cy: 'Y cofnod y mae’n ei wrthdroi', en: 'The entry that it reverses' }, optional: true })
  reverses?: string;

  @Line({ says: { cy: 'Pam y’i gwrthdrowyd', en: 'Why it was reversed' }, optional: true })
  reason?: string;

  @Line({
    says: {
      cy: 'Y cyfnod caeedig y mae ei ddyddiad ynddo, lle daeth yn rhy hwyr iddo',
      en: 'The closed period that its day lies in, where it came too late for that',
    },
    optional: true,
  })
  lateFor?: string;

  @Id({
    says: { cy: 'Cyfeirnod trosglwyddiad rhwng banciau amser', en: 'The reference of a transfer between timebanks' },
    optional: true,
  })
  transferId?: string;

  @Line({
    says: { cy: 'Rhif y derbynnydd yn y banc amser arall', en: 'The receiver’s number in the other timebank' },
    optional: true,
  })
  toNumber?: string;

  @Id({ says: { cy: 'Y banc amser arall', en: 'The other timebank' }, optional: true })
  withTimebankId?: string;

  @Line({ says: { cy: 'Pam y’i rhoddwyd o’r pot', en: 'Why it was granted from the pot' }, optional: true })
  grant?: string;

  @Line({ says: { cy: 'Pam y setlwyd y balans', en: 'Why the balance was settled' }, optional: true })
  waiver?: string;

  @Id({ says: { cy: 'Yr archeb a dalwyd', en: 'The booking that was settled' }, optional: true })
  holdId?: string;

  @Whole({
    says: {
      cy: 'Faint o’r archeb, mewn munudau, sy’n eiddo i’r aelod eto',
      en: 'How many minutes of the booking are the member’s again',
    },
    ...{ least: 0, most: MOST_MINUTES, optional: true },
  })
  releasedMinutes?: number;

  @Day({
    says: {
      cy: 'Hyd at gredydau pa ddiwrnod y daethant i ben',
      en: 'Up to the credits of which day they ended',
    },
    optional: true,
  })
  through?: string;

  @Line({ says: { cy: 'Yr hyn y’i cofnodwyd gydag ef', en: 'What it was recorded together with' }, optional: true })
  batchId?: string;

  @SomeOf(ENTRY_WARNINGS, {
    says: { cy: 'Rhybuddion a roddwyd wrth gofnodi', en: 'Warnings given when it was recorded' },
    optional: true,
  })
  warnings?: string[];

  @YesOrNo({
    says: {
      cy: 'Y sawl a’i cofnododd sy’n derbyn y credydau, ac ni chymeradwyodd neb arall',
      en: 'Whoever recorded it receives the credits, and nobody else approved',
    },
    optional: true,
  })
  byBeneficiary?: boolean;

  @Line({ says: { cy: 'Y cofnod y mae’n ei gywiro', en: 'The entry that it corrects' }, optional: true })
  corrects?: string;

  @Line({ says: { cy: 'Y cofnod sy’n ei gywiro', en: 'The entry that corrects it' }, optional: true })
  correctedBy?: string;
}

/** How the events of a transfer name the other side; the API calls it the same on both. */
interface BetweenTimebanks {
  readonly toTimebankId?: string;
  readonly fromTimebankId?: string;
  readonly agreementRevision?: number;
}

/** An entry's event as the API tells it. What is sealed is left out: a repeated answer must equal the first. */
export function entryOf({ type, data, metadata }: StoredEvent): EntryAnswer {
  const { toTimebankId, fromTimebankId, agreementRevision, ...entry } = withoutSealed(data) as Entry & BetweenTimebanks;
  const more = { kind: kindOfEvent(type) ?? 'hours', recordedAt: metadata.recordedAt };
  return { ...entry, ...more, ...told({ withTimebankId: toTimebankId ?? fromTimebankId }) } as EntryAnswer;
}

/** The entries among the events of a command, in their order: what it says besides comes before or after them. */
export function entriesIn(events: readonly StoredEvent[]): EntryAnswer[] {
  return events.filter(({ type }) => kindOfEvent(type) !== undefined).map(entryOf);
}
