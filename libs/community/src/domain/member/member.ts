import { invariant, type CalendarDate, type Language, type Steps } from '@awr/kernel';
import type { ContactWay } from './contact';
import type { MemberEvent } from './member-events';

/** What the rules of a membership must know of it. Nothing personal: that is sealed, and may be gone. */
export type MemberState = { readonly status: 'unknown' } | Member | ErasedMember;

export interface Member {
  readonly status: 'joined' | 'left' | 'merged';
  readonly memberId: string;
  readonly timebankId: string;
  readonly number: string;
  readonly language: Language;
  readonly contactBy: ContactWay;
  readonly joinedOn: CalendarDate;
  readonly leftOn?: CalendarDate;
  /** When they last came back after leaving. */
  readonly rejoinedOn?: CalendarDate;
  /** The membership under whose number somebody goes on who was recorded twice. */
  readonly mergedInto?: string;
}

export interface ErasedMember {
  readonly status: 'erased';
  readonly timebankId: string;
}

/** What each event means for the state. */
export const memberSteps: Steps<MemberState, MemberEvent> = {
  MemberJoined: (_state, { memberId, timebankId, number, language, contactBy, joinedOn }) => ({
    status: 'joined',
    memberId,
    timebankId,
    number,
    language,
    contactBy,
    joinedOn,
  }),

  MemberDetailsChanged: (state, { language, contactBy }) => {
    const member = known(state);
    return { ...member, language: language ?? member.language, contactBy: contactBy ?? member.contactBy };
  },

  MemberLeft: (state, { on }) => ({ ...known(state), status: 'left', leftOn: on }),

  MemberRejoined: (state, { on }) => {
    const { leftOn: _, ...member } = known(state);
    return { ...member, status: 'joined', rejoinedOn: on };
  },

  MembersMerged: (state, { into }) => ({ ...known(state), status: 'merged', mergedInto: into }),

  PersonErased: (_state, { timebankId }) => ({ status: 'erased', timebankId }),
};

/** The day from which somebody is a member without a break, as long as they have not left again. */
export function memberSince({ joinedOn, rejoinedOn }: Member): CalendarDate {
  return rejoinedOn ?? joinedOn;
}

function known(state: MemberState): Member {
  invariant(state.status === 'joined' || state.status === 'left', `a member who is ${state.status} can't change`);
  return state;
}
