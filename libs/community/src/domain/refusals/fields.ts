import type { Wording } from '@awr/kernel';

/** What people call each field that a rule may refuse. */
export const FIELD_LABELS = {
  name: { cy: 'enw', en: 'name' },
  title: { cy: 'teitl', en: 'title' },
  meets: { cy: 'pryd mae’n cwrdd', en: 'when it meets' },
  place: { cy: 'lle', en: 'place' },
  category: { cy: 'categori', en: 'category' },
  limits: { cy: 'terfynau', en: 'limits' },
  restrictions: { cy: 'cyfyngiadau', en: 'restrictions' },
  reason: { cy: 'rheswm', en: 'reason' },
  from: { cy: 'dyddiad dechrau', en: 'start date' },
  until: { cy: 'dyddiad gorffen', en: 'end date' },
  on: { cy: 'dyddiad', en: 'date' },
  joinedOn: { cy: 'dyddiad ymuno', en: 'joining date' },
  givenName: { cy: 'enw cyntaf', en: 'first name' },
  familyName: { cy: 'cyfenw', en: 'surname' },
  email: { cy: 'e-bost', en: 'e-mail' },
  phone: { cy: 'ffôn', en: 'phone' },
  address: { cy: 'cyfeiriad', en: 'address' },
  notes: { cy: 'nodiadau', en: 'notes' },
  adults: { cy: 'oedolion', en: 'adults' },
  under16s: { cy: 'rhai dan 16', en: 'under-16s' },
  minutesPerAdult: { cy: 'pris i oedolyn (munudau)', en: 'price for an adult (minutes)' },
  minutesPerUnder16: { cy: 'pris i un dan 16 (munudau)', en: 'price for an under-16 (minutes)' },
  creditLimitMinutes: { cy: 'terfyn credyd (munudau)', en: 'credit limit (minutes)' },
  softCreditLimitMinutes: { cy: 'terfyn rhybudd (munudau)', en: 'warning limit (minutes)' },
  capMinutes: { cy: 'y mwyaf i’w gadw (munudau)', en: 'most to keep (minutes)' },
  softCapMinutes: { cy: 'terfyn rhybudd ar gadw (munudau)', en: 'warning limit on keeping (minutes)' },
  expiryMonths: { cy: 'oes credydau (misoedd)', en: 'life of credits (months)' },
  claimReminderDays: { cy: 'atgoffa am hawliad (dyddiau)', en: 'reminder of a claim (days)' },
  claimLapseDays: { cy: 'oes hawliad (dyddiau)', en: 'life of a claim (days)' },
  exchangeLapseDays: { cy: 'oes cyfnewidiad (dyddiau)', en: 'life of an exchange (days)' },
  smallCountsUnder: { cy: 'y cyfrif lleiaf o bobl i’w ddangos', en: 'smallest count of people to show' },
  reportingYearMonth: { cy: 'mis cyntaf y flwyddyn adrodd', en: 'first month of the reporting year' },
  dormantAfterDays: {
    cy: 'dyddiau heb gofnod cyn holi am aelod',
    en: 'days without an entry before asking after a member',
  },
  expiryNoticeDays: { cy: 'rhybudd cyn dod i ben (dyddiau)', en: 'notice before expiry (days)' },
} as const satisfies Record<string, Wording>;

export type Field = keyof typeof FIELD_LABELS;
