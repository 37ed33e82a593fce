import type { Wording } from '@awr/kernel';

/** Something about the views that an operator should know. */
export interface Notice {
  readonly level: 'info' | 'warn' | 'error';
  readonly code:
    'views-set-aside' | 'projection-failed' | 'projection-serves' | 'projections-wait' | 'projections-standby';
  readonly wording: Wording;
  readonly details: Readonly<Record<string, string | number>>;
}

export type Log = (notice: Notice) => void;

export function viewsSetAside(path: string, reason: string): Notice {
  return {
    level: 'warn',
    code: 'views-set-aside',
    wording: {
      cy: `Ni ellir defnyddio'r golygon (${reason}). Fe'u rhoddwyd o'r neilltu yn ${path}, ac fe'u hadeiledir o'r newydd o'r log.`,
      en: `The views can't be used (${reason}). They were set aside as ${path}, and are built anew from the log.`,
    },
    details: { path, reason },
  };
}

export interface FailedOn {
  readonly projection: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly position: string;
  readonly reason: string;
}

export function projectionFailed(failed: FailedOn): Notice {
  const { projection, eventId, eventType, position, reason } = failed;
  return {
    level: 'error',
    code: 'projection-failed',
    wording: {
      cy: `Stopiodd yr amcanestyniad ${projection} ar y digwyddiad ${eventId} (${eventType}, safle ${position}): ${reason}`,
      en: `The projection ${projection} stopped at event ${eventId} (${eventType}, position ${position}): ${reason}`,
    },
    details: { ...failed },
  };
}

export function projectionServes(projection: string, version: number, generation: number): Notice {
  return {
    level: 'info',
    code: 'projection-serves',
    wording: {
      cy: `Mae fersiwn ${version} o'r amcanestyniad ${projection} bellach yn ateb ymholiadau.`,
      en: `Version ${version} of the projection ${projection} now answers queries.`,
    },
    details: { projection, version, generation },
  };
}

export function projectionsStandBy(): Notice {
  return {
    level: 'info',
    code: 'projections-standby',
    wording: {
      cy: `Mae proses arall yn cadw'r golygon hyn yn gyfredol; bydd hon yn cymryd drosodd os daw honno i ben.`,
      en: 'Another process keeps these views up to date; this one takes over should that end.',
    },
    details: {},
  };
}

export function projectionsWait(reason: string, delayMs: number): Notice {
  return {
    level: 'warn',
    code: 'projections-wait',
    wording: {
      cy: `Mae'r amcanestyniadau'n aros, a rhoddir cynnig arall arni ymhen ${delayMs} ms: ${reason}`,
      en: `The projections wait, and try again in ${delayMs} ms: ${reason}`,
    },
    details: { reason, delayMs },
  };
}
