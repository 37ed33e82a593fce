import type { Member } from '../../domain/member/member';
import { personErased, type PersonErased } from '../../domain/member/member-events';
import type { Outcome } from '../outcome';

export interface ErasePerson {
  readonly type: 'ErasePerson';
  readonly timebankId: string;
}

/**
 * Everything personal about a member is forgotten. With this event views drop it; the member's key, without which the
 * log can't be read, is destroyed by whoever runs the command.
 */
export function erasePerson(_command: ErasePerson, { memberId, timebankId }: Member): Outcome<PersonErased> {
  return [personErased({ memberId, timebankId })];
}
