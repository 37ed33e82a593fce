import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidatorOptions } from 'class-validator';
import { type FieldProblem, Problem } from '../problems/problem';
import { fieldFaults } from './field-faults';
import { fieldProblems, jsonPointer } from './field-problems';
import { keepKnownChecks } from './known-checks';
import { lostFields } from './lost-fields';

keepKnownChecks();

const STRICTLY: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
};

/** Makes the DTO that a handler asks for out of a body or a query, or says what is wrong with each field. */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || metatype === undefined || isPlain(metatype)) return value;
    const place = type === 'body' ? jsonPointer : inQuery;
    const given = type === 'query' ? { ...(value as object) } : value;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw failed([notAnObject]);
    const dto = plainToInstance(metatype as Type<object>, given);
    const errors = validateSync(dto, STRICTLY);
    const problems = errors.length > 0 ? fieldProblems(errors, place) : lostFields(given, dto, place);
    if (problems.length > 0) throw failed(problems);
    return dto;
  }
}

function isPlain(metatype: Type<unknown> | StringConstructor): boolean {
  return ([Object, String, Number, Boolean, Array] as unknown[]).includes(metatype);
}

function inQuery(path: readonly string[]): string {
  return `?${path.join('.')}`;
}

function failed(errors: readonly FieldProblem[]): Problem {
  return new Problem('validation-failed', { errors });
}

const notAnObject: FieldProblem = {
  pointer: '',
  code: 'not-an-object',
  detail: fieldFaults['nestedValidation']?.says({}) ?? { cy: '', en: '' },
};
