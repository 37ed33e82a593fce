import { hasRole } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { MOST_REGISTER_LINES, recorderOf, type RecordHours, type RecordRegister, type RegisterLine } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Line, ListOf, Prose } from '../edge';
import { accountOfMember, MemberName } from '../members/member-ref';
import { ServiceDto } from './service.dto';

/** What hours were for. */
export class HoursFor extends ServiceDto {
  @Line({
    says: { cy: 'Pwy a ysgrifennodd y daflen bapur', en: 'Who wrote the paper sheet' },
    optional: true,
  })
  recorderName?: string;

  about(by: Actor) {
    const { on, activityId, groupId, organisationId, category, recorderName } = this;
    const optional = given({ activityId, groupId, organisationId, category, recorderName });
    const byBroker = hasRole(by, 'broker', 'administrator');
    return { on, today: today(), ...recorderOf(by), byBroker, ...optional };
  }
}

const member = { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' };
const minutes = { cy: 'Faint o funudau', en: 'How many minutes' };
const note = { cy: 'Nodyn', en: 'A note' };

export class HoursDto extends HoursFor {
  @MemberName({ says: member })
  member!: string;

  @AmountMinutes({ says: minutes })
  minutes!: number;

  @Prose({ says: note, optional: true })
  note?: string;

  asCommand(timebankId: string, by: Actor): RecordHours {
    const to = accountOfMember(timebankId, this.member);
    return { type: 'RecordHours', to, minutes: this.minutes, ...this.about(by), ...given({ note: this.note }) };
  }
}

export class RegisterLineDto {
  @MemberName({ says: member })
  member!: string;

  @AmountMinutes({ says: minutes })
  minutes!: number;

  @Prose({ says: note, optional: true })
  note?: string;

  asLine(timebankId: string): RegisterLine {
    return { to: accountOfMember(timebankId, this.member), minutes: this.minutes, ...given({ note: this.note }) };
  }
}

export class RegisterDto extends HoursFor {
  @ListOf(() => RegisterLineDto, {
    says: { cy: 'Un llinell i bob aelod', en: 'A line for each member' },
    least: 1,
    most: MOST_REGISTER_LINES,
  })
  lines!: RegisterLineDto[];

  asCommand(timebankId: string, batchId: string, by: Actor): RecordRegister {
    const lines = this.lines.map((line) => line.asLine(timebankId));
    return { type: 'RecordRegister', lines, batchId, ...this.about(by) };
  }
}
