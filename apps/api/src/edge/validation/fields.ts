import { MOST_MINUTES, type Wording } from '@awr/kernel';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import * as check from 'class-validator';
import * as our from './constraints';

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

export const Id = (about: Field) => field(about, { type: 'string', format: 'uuid' }, our.IsAwrId());

export const Day = (about: Field) =>
  field({ example: '2025-09-13', ...about }, { type: 'string', format: 'date' }, our.IsCalendarDay());

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

/** A name or the like: one line, not blank. */
export const Line = ({ most = 200, ...about }: Field & { most?: number }) =>
  field(
    about,
    { type: 'string', minLength: 1, maxLength: most },
    check.IsString(),
    check.IsNotEmpty(),
    check.MaxLength(most, { context: { most } }),
    our.IsOneLine(),
  );

/** A note: lines of text. */
export const Prose = ({ most = 2000, ...about }: Field & { most?: number }) =>
  field(
    about,
    { type: 'string', maxLength: most },
    check.IsString(),
    check.MaxLength(most, { context: { most } }),
    our.IsProse(),
  );

export const OneOf = (values: readonly string[], about: Field) =>
  field(about, { type: 'string', enum: [...values] }, check.IsIn(values, { context: { values: values.join(', ') } }));

export const YesOrNo = (about: Field) => field(about, { type: 'boolean' }, check.IsBoolean());

export const Base64 = (about: Field) =>
  field(about, { type: 'string', contentEncoding: 'base64' } as ApiPropertyOptions, check.IsString(), check.IsBase64());

/** A part with fields of its own. */
export const Part = (of: () => Class, about: Field) => field(about, { type: of }, Type(of), check.ValidateNested());

export const ListOf = (of: () => Class, { least, most, ...about }: Field & { least: number; most: number }) =>
  field(
    about,
    { type: of, isArray: true, minItems: least, maxItems: most },
    Type(of),
    check.IsArray(),
    check.ArrayMinSize(least, { context: { least } }),
    check.ArrayMaxSize(most, { context: { most } }),
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
