import { MOST_MINUTES, type Wording } from '@awr/kernel';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import * as check from 'class-validator';
import * as our from './constraints';

/** No list gives more at once. */
export const MOST_ON_A_PAGE = 200;

/** What a field is for, in both languages, and whether it may be left out. */
export interface Field {
  readonly says: Wording;
  readonly optional?: boolean;
  readonly example?: unknown;
}

/** One decorator a field: what it must be, for class-validator, and the same for the OpenAPI document. */
function field(about: Field, schema: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { says, optional = false, example } = about;
  const presence = optional ? check.ValidateIf((_, value) => value !== undefined) : check.IsDefined();
  const said = { required: !optional, 'x-wording': says, ...(example !== undefined && { example }) };
  return applyDecorators(presence, ApiProperty({ ...schema, ...said } as ApiPropertyOptions), ...checks);
}

const unlessNull = () => check.ValidateIf((_, value) => value !== null);

export const Id = (about: Field) => field(about, { type: 'string', format: 'uuid' }, our.IsAwrId());

/** An id, or null for none. */
export const IdOrNull = (about: Field) =>
  field(about, { type: 'string', format: 'uuid', nullable: true }, unlessNull(), our.IsAwrId());

export const Day = (about: Field) =>
  field({ example: '2025-09-13', ...about }, { type: 'string', format: 'date' }, our.IsCalendarDay());

/** A day, or null for none. */
export const DayOrNull = (about: Field) =>
  field(
    { example: '2025-09-13', ...about },
    { type: 'string', format: 'date', nullable: true },
    unlessNull(),
    our.IsCalendarDay(),
  );

/** The last day of a window whose first is in the field `first`. */
export const LastDay = ({ first, ...about }: Field & { first: string }) =>
  field(
    { example: '2025-12-31', ...about },
    { type: 'string', format: 'date' },
    our.IsCalendarDay(),
    our.IsNotBefore(first),
  );

export const Month = (about: Field) =>
  field({ example: '2025-09', ...about }, { type: 'string', pattern: '^\\d{4}-\\d{2}$' }, our.IsMonth());

export const AccountName = (about: Field) =>
  field(about, { type: 'string', pattern: our.ACCOUNT_ID.source }, our.IsAccountId());

export const Whole = ({ least, most, ...about }: Field & { least: number; most: number }) =>
  field(
    about,
    { type: 'integer', minimum: least, maximum: most },
    check.IsInt(),
    check.Min(least, { context: { least } }),
    check.Max(most, { context: { most } }),
  );

export const AmountMinutes = (about: Field) => Whole({ example: 90, ...about, least: 1, most: MOST_MINUTES });

/** A whole number in a query, where everything arrives as text. */
export const WholeInQuery = (about: Field & { least: number; most: number }) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (/^\d{1,15}$/.test(String(value)) ? Number(value) : value)),
    Whole(about),
  );

interface Text extends Field {
  readonly most?: number;
}

/** What is text or a whole number, by what stands beside it. */
export const TextOrWhole = (about: Field) => field(about, { oneOf: [{ type: 'string' }, { type: 'integer' }] });

/** A name or the like: one line, not blank. */
export const Line = ({ most = 200, ...about }: Text) =>
  field(about, { type: 'string', minLength: 1, maxLength: most }, ...lineChecks(most));

/** A line, or null to take it away. */
export const LineOrNull = ({ most = 200, ...about }: Text) =>
  field(about, { type: 'string', maxLength: most, nullable: true }, unlessNull(), ...lineChecks(most));

/** A note: lines of text. */
export const Prose = ({ most = 2000, ...about }: Text) =>
  field(about, { type: 'string', maxLength: most }, ...proseChecks(most));

/** A note, or null to take it away. */
export const ProseOrNull = ({ most = 2000, ...about }: Text) =>
  field(about, { type: 'string', maxLength: most, nullable: true }, unlessNull(), ...proseChecks(most));

const lineChecks = (most: number) => [
  check.IsString(),
  check.IsNotEmpty(),
  check.MaxLength(most, { context: { most } }),
  our.IsOneLine(),
];

const proseChecks = (most: number) => [check.IsString(), check.MaxLength(most, { context: { most } }), our.IsProse()];

export const OneOf = (values: readonly string[], about: Field) =>
  field(about, { type: 'string', enum: [...values] }, check.IsIn(values, { context: { values: values.join(', ') } }));

export const YesOrNo = (about: Field) => field(about, { type: 'boolean' }, check.IsBoolean());

/** Yes or no in a query, where everything arrives as text. */
export const YesOrNoInQuery = (about: Field) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    YesOrNo(about),
  );

export const Base64 = (about: Field) =>
  field(
    about,
    { type: 'string', contentEncoding: 'base64' } as ApiPropertyOptions,
    check.IsString(),
    our.IsBase64Text(),
  );

/** A part with fields of its own. */
export const Part = (of: () => Class, about: Field) =>
  field(about, { type: () => of() }, Type(of), check.IsObject(), check.ValidateNested());

/** The same, or null to take it away. */
export const PartOrNull = (of: () => Class, about: Field) =>
  field(about, { type: () => of(), nullable: true }, unlessNull(), Type(of), check.IsObject(), check.ValidateNested());

export const ListOf = (of: () => Class, { least, most, ...about }: Field & { least: number; most: number }) =>
  field(
    about,
    { type: () => of(), isArray: true, minItems: least, maxItems: most },
    Type(of),
    check.IsArray(),
    check.ArrayMinSize(least, { context: { least } }),
    check.ArrayMaxSize(most, { context: { most } }),
    check.IsObject({ each: true }),
    check.ValidateNested({ each: true }),
  );

/** Many of a few words, such as roles. */
export const SomeOf = (values: readonly string[], about: Field) =>
  field(
    about,
    { type: 'string', enum: [...values], isArray: true, minItems: 1, maxItems: values.length },
    check.IsArray(),
    check.ArrayMinSize(1, { context: { least: 1 } }),
    check.ArrayMaxSize(values.length, { context: { most: values.length } }),
    check.IsIn(values, { each: true, context: { values: values.join(', ') } }),
  );

/** Many of a few words, or null for none of them. */
export const SomeOfOrNull = (values: readonly string[], about: Field) =>
  field(
    about,
    { type: 'string', enum: [...values], isArray: true, minItems: 1, maxItems: values.length, nullable: true },
    unlessNull(),
    check.IsArray(),
    check.ArrayMinSize(1, { context: { least: 1 } }),
    check.ArrayMaxSize(values.length, { context: { most: values.length } }),
    check.IsIn(values, { each: true, context: { values: values.join(', ') } }),
  );

/** A whole number, or null for none. */
export const WholeOrNull = ({ least, most, ...about }: Field & { least: number; most: number }) =>
  field(
    about,
    { type: 'integer', minimum: least, maximum: most, nullable: true },
    unlessNull(),
    check.IsInt(),
    check.Min(least, { context: { least } }),
    check.Max(most, { context: { most } }),
  );

/** A share or another ratio, or null where there is none. Never an amount. */
export const RatioOrNull = (about: Field) =>
  field(about, { type: 'number', nullable: true }, unlessNull(), check.IsNumber());

/** A list of names. */
export const SomeNames = ({ least = 1, most, ...about }: Field & { least?: number; most: number }) =>
  field(
    about,
    { type: 'string', isArray: true, minItems: least, maxItems: most },
    check.IsArray(),
    check.ArrayMinSize(least, { context: { least } }),
    check.ArrayMaxSize(most, { context: { most } }),
    check.IsString({ each: true }),
    check.MaxLength(200, { each: true, context: { most: 200 } }),
  );

/** Whole numbers of an answer. */
export const NumberList = (about: Field) => field(about, { type: 'integer', isArray: true });

/** Whole numbers of an answer, each under a name. */
export const NumbersByName = (about: Field) =>
  field(about, { type: 'object', additionalProperties: { type: 'integer' } });

/** Words of an answer, each under a name. */
export const WordsByName = (about: Field) => field(about, { type: 'object', additionalProperties: { type: 'string' } });
