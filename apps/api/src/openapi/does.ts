import type { Wording } from '@awr/kernel';
import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  type ApiOperationOptions,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';

/** Says of an operation that only reads, until the document is complete, that a rule may refuse it. */
export const MAY_REFUSE = 'x-may-refuse';

interface Answers {
  /** What the answer's body is; none where there is no body. */
  readonly answers?: Type<unknown>;
  readonly list?: boolean;
  readonly status?: number;
  /** The status of the same body where it tells only of what would be done. */
  readonly tried?: number;
  /** The body to those who may see only a part of it. */
  readonly inPart?: Type<unknown>;
  /** Where the body is not JSON. */
  readonly as?: string;
  /** Other types that the same may be asked for in. */
  readonly orAs?: readonly string[];
  /** Of what is read: whether a rule may refuse it. Whatever is written may be refused. */
  readonly mayRefuse?: boolean;
}

/** Says in both languages what a route does, and what it answers, for the OpenAPI document and its page. */
export function Does(
  says: Wording,
  { answers, list = false, status = 200, tried, inPart, as, orAs = [], mayRefuse = false }: Answers = {},
): MethodDecorator {
  const others = orAs.map((type) => [type, { schema: { type: 'string', format: 'binary' } }] as const);
  const json = answers && { schema: { $ref: getSchemaPath(answers) } };
  const body = answers
    ? orAs.length > 0
      ? { content: { 'application/json': json, ...Object.fromEntries(others) } }
      : inPart
        ? { schema: { anyOf: [answers, inPart].map((each) => ({ $ref: getSchemaPath(each) })) } }
        : { type: answers, isArray: list }
    : as
      ? { content: { [as]: { schema: { type: 'string' } } } }
      : {};
  const answer = (code: number) =>
    ApiResponse({ status: code, description: 'OK', ...body } as Parameters<typeof ApiResponse>[0]);
  return applyDecorators(
    ...(answers && (inPart || orAs.length > 0) ? [ApiExtraModels(answers, ...(inPart ? [inPart] : []))] : []),
    ApiOperation({
      summary: says.en,
      'x-wording': says,
      ...(mayRefuse && { [MAY_REFUSE]: true }),
    } as ApiOperationOptions),
    answer(status),
    ...(tried === undefined ? [] : [answer(tried)]),
  );
}

/** Says in both languages what a header is for that only some routes take. */
export const TakesHeader = (name: string, required: boolean, says: Wording): MethodDecorator & ClassDecorator =>
  ApiHeader({ name, required, schema: { type: 'string' }, 'x-wording': says } as Parameters<typeof ApiHeader>[0]);

/** Says that a change must be of a record as somebody has read it, so that nobody else's change is lost. */
export const TakesIfMatch = (): MethodDecorator & ClassDecorator =>
  TakesHeader('If-Match', true, {
    cy: 'ETag y cofnod fel y’i darllenwyd',
    en: 'The ETag of the record as it was read',
  });

/** The heading under which a controller's routes are told of. */
export const About = (heading: keyof typeof headings): ClassDecorator => ApiTags(heading);

/** The headings, in the order in which they are shown. */
export const headings = {
  timebanks: { cy: 'Banciau amser', en: 'Timebanks' },
  members: { cy: 'Aelodau', en: 'Members' },
  organisations: { cy: 'Sefydliadau', en: 'Organisations' },
  groups: { cy: 'Grwpiau', en: 'Groups' },
  activities: { cy: 'Gweithgareddau', en: 'Activities' },
  venues: { cy: 'Lleoliadau a’r hyn a gynigiant', en: 'Venues and what they offer' },
  hours: { cy: 'Oriau', en: 'Hours' },
  claims: { cy: 'Oriau a hawlir', en: 'Claims of hours' },
  help: { cy: 'Cynnig cymorth a gofyn amdano', en: 'Help offered and asked for' },
  exchanges: { cy: 'Cyfnewid cymorth', en: 'Exchanges of help' },
  gifts: { cy: 'Rhoddion', en: 'Gifts' },
  spends: { cy: 'Gwariant', en: 'Spending' },
  periods: { cy: 'Cyfnodau a’u cau', en: 'Periods and their closing' },
  agreements: { cy: 'Cytundebau â banciau amser eraill', en: 'Agreements with other timebanks' },
  transfers: { cy: 'Trosglwyddiadau rhwng banciau amser', en: 'Transfers between timebanks' },
  holds: { cy: 'Credydau a neilltuwyd', en: 'Credits set aside' },
  upkeep: { cy: 'Y pot, dirwyn i ben a diwedd credydau', en: 'The pot, retirement and expiry' },
  corrections: { cy: 'Cywiriadau, nodiadau ac anghydfodau', en: 'Corrections, notes and disputes' },
  entries: { cy: 'Cofnodion a’u gwrthdroi', en: 'Entries and their reversal' },
  accounts: { cy: 'Cyfrifon, balansau a chyfriflenni', en: 'Accounts, balances and statements' },
  reports: { cy: 'Adroddiadau', en: 'Reports' },
  reciprocity: { cy: 'Dwyochredd', en: 'Reciprocity' },
  notices: { cy: 'Negeseuon i aelodau', en: 'Messages to members' },
  exports: { cy: 'Allforio', en: 'Export' },
  imports: { cy: 'Mewnforio taenlenni', en: 'Import of spreadsheets' },
  events: { cy: 'Digwyddiadau wrth iddynt ddigwydd', en: 'Events as they happen' },
  tokens: { cy: 'Tocynnau', en: 'Tokens' },
  operations: { cy: 'Gweithredu', en: 'Operations' },
} as const satisfies Record<string, Wording>;
