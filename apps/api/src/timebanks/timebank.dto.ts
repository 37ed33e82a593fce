import { type FoundTimebank, type RenameTimebank, type TimebankFounded, wholePolicy } from '@awr/community';
import type { Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { Bilingual, Id, Line, Part, WordingDto } from '../edge';
import { PolicyAnswer, PolicyDto } from './policy.dto';

const name = { cy: 'Enw’r banc amser', en: 'The timebank’s name' };
const prefix = { cy: 'Dechrau’r rhifau aelodaeth', en: 'What its membership numbers begin with' };
const policy = { cy: 'Ei bolisi', en: 'Its policy' };

export class FoundTimebankDto {
  @Bilingual({ says: name })
  name!: WordingDto;

  @Line({ says: prefix, most: 40, example: 'T2M', optional: true })
  numberPrefix?: string;

  @Part(() => PolicyDto, { says: policy, optional: true })
  policy?: PolicyDto;

  asCommand(timebankId: string): FoundTimebank {
    const { name, numberPrefix = 'M', policy } = this;
    return { type: 'FoundTimebank', timebankId, name, numberPrefix, ...given({ policy: policy?.asPolicy() }) };
  }
}

export class TimebankNameDto {
  @Bilingual({ says: name })
  name!: WordingDto;

  asCommand(): RenameTimebank {
    return { type: 'RenameTimebank', name: this.name };
  }
}

export class TimebankNameAnswer {
  @Id({ says: { cy: 'Id y banc amser', en: 'The timebank’s id' } })
  id!: string;

  @Bilingual({ says: name })
  name!: Wording;
}

export class TimebankAnswer {
  @Id({ says: { cy: 'Id y banc amser', en: 'The timebank’s id' } })
  id!: string;

  @Bilingual({ says: name })
  name!: Wording;

  @Line({ says: prefix })
  numberPrefix!: string;

  @Part(() => PolicyAnswer, { says: policy })
  policy!: PolicyAnswer;
}

export function timebankOf({ timebankId, name, numberPrefix, policy }: TimebankFounded['data']): TimebankAnswer {
  return { id: timebankId, name, numberPrefix, policy: wholePolicy(policy) };
}

export class NextNumberAnswer {
  @Line({ says: { cy: 'Rhif nad oes gan neb', en: 'A number that nobody has' }, example: 'T2M0042' })
  number!: string;
}
