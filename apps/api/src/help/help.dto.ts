import {
  AVAILABILITY,
  type Availability,
  type ChangeHelp,
  CLOSING_REASONS,
  type ClosingReason,
  type HelpCommand,
  type PostHelp,
} from '@awr/community';
import { type Actor, type Language, LANGUAGES, MOST_MINUTES } from '@awr/kernel';
import { HELP_KINDS, HELP_STATUSES, type HelpKind, type HelpStatus } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import {
  AmountMinutes,
  Day,
  DayOrNull,
  Line,
  LineOrNull,
  OneOf,
  Prose,
  ProseOrNull,
  SomeOf,
  SomeOfOrNull,
  WholeOrNull,
} from '../edge';
import { MemberName } from '../members/member-ref';
import { PageDto } from '../queries/page.dto';

export const helpSays = {
  kind: { cy: 'Cynnig cymorth, neu ofyn amdano', en: 'Help offered, or asked for' },
  status: { cy: 'A yw’n sefyll o hyd', en: 'Whether it still stands' },
  category: { cy: 'Pa fath o gymorth', en: 'What kind of help' },
  area: { cy: 'Cod yr ardal; unrhyw le os nas rhoddir', en: 'The code of the area; anywhere if left out' },
  availability: {
    cy: 'Pryd yn yr wythnos: tue-am yw bore Mawrth; unrhyw bryd os nas rhoddir',
    en: 'When in the week: tue-am is Tuesday morning; any time if left out',
  },
  languages: {
    cy: 'Ym mha ieithoedd; iaith yr aelod os nas rhoddir',
    en: 'In which languages; the member’s if left out',
  },
  minutes: { cy: 'Tua faint o funudau', en: 'About how many minutes' },
  until: { cy: 'Y diwrnod olaf y mae’n sefyll', en: 'The last day on which it stands' },
  words: {
    cy: 'Geiriau’r aelod ei hun; gall aelodau eraill eu darllen',
    en: 'The member’s own words; other members can read them',
  },
};

export class HelpDto {
  @OneOf(HELP_KINDS, { says: helpSays.kind })
  kind!: HelpKind;

  @MemberName({
    says: {
      cy: 'Yr aelod: rhif aelodaeth neu id; eich hun os nas rhoddir',
      en: 'The member: membership number or id; yourself if left out',
    },
    optional: true,
  })
  member?: string;

  @Line({ says: helpSays.category, most: 100, example: 'Siopa / Shopping' })
  category!: string;

  @Line({ says: helpSays.area, optional: true, most: 16, example: 'CF10' })
  area?: string;

  @SomeOf(AVAILABILITY, { says: helpSays.availability, optional: true })
  availability?: Availability[];

  @SomeOf(LANGUAGES, { says: helpSays.languages, optional: true })
  languages?: Language[];

  @AmountMinutes({ says: helpSays.minutes, optional: true })
  minutes?: number;

  @Day({ says: helpSays.until, optional: true })
  until?: string;

  @Prose({ says: helpSays.words, optional: true })
  words?: string;

  asCommand(by: Actor, whose: Pick<PostHelp, 'helpId' | 'timebankId' | 'memberId'>, language: Language): HelpCommand {
    const { kind, category, area, availability, languages = [language], minutes, until, words } = this;
    const what = { ...whose, category, languages, today: today(), postedBy: by.id };
    const type = kind === 'offer' ? 'OfferHelp' : 'RequestHelp';
    return { type, ...what, ...given({ area, availability, minutes, until, words }) };
  }
}

/** What is to be otherwise; what is left out stays, and null takes it away. */
export class HelpChangesDto {
  @Line({ says: helpSays.category, optional: true, most: 100 })
  category?: string;

  @LineOrNull({ says: helpSays.area, optional: true, most: 16 })
  area?: string | null;

  @SomeOfOrNull(AVAILABILITY, { says: helpSays.availability, optional: true })
  availability?: Availability[] | null;

  @SomeOf(LANGUAGES, { says: helpSays.languages, optional: true })
  languages?: Language[];

  @WholeOrNull({ says: helpSays.minutes, optional: true, least: 1, most: MOST_MINUTES })
  minutes?: number | null;

  @DayOrNull({ says: helpSays.until, optional: true })
  until?: string | null;

  @ProseOrNull({ says: helpSays.words, optional: true })
  words?: string | null;

  asCommand(timebankId: string, by: Actor): ChangeHelp {
    const { category, area, languages, minutes, until, words } = this;
    const availability = this.availability === null ? [] : this.availability;
    const changes = given({ category, area, availability, languages, minutes, until, words });
    return { type: 'ChangeHelp', timebankId, changes, today: today(), changedBy: by.id };
  }
}

export class CloseHelpDto {
  @OneOf(CLOSING_REASONS, { says: { cy: 'Pam', en: 'Why' } })
  reason!: ClosingReason;
}

export class HelpAskedDto extends PageDto {
  @OneOf(HELP_KINDS, { says: helpSays.kind, optional: true })
  kind?: HelpKind;

  @OneOf(HELP_STATUSES, { says: helpSays.status, optional: true })
  status?: HelpStatus;

  @MemberName({
    says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' },
    optional: true,
  })
  member?: string;

  @Line({ says: helpSays.category, optional: true, most: 100 })
  category?: string;

  @Line({ says: helpSays.area, optional: true, most: 16 })
  area?: string;

  @Day({ says: { cy: 'Yn sefyll ar y diwrnod hwn', en: 'Standing on this day' }, optional: true })
  standingOn?: string;
}
