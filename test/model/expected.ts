import type { ledgerTesting } from '@awr/ledger';
import { isDeepStrictEqual } from 'node:util';
import type { Told } from './awr-in-process';

type ModelAnswer = ledgerTesting.ModelAnswer;

/** What paper says that is to be answered: of an acceptance at least these fields, of a refusal what it turns on. */
export type Expected =
  | { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly status: number;
      readonly refused: string;
      readonly most?: number | undefined;
      readonly index?: number | undefined;
      /** Of many things, which and why; those that are no part of the body have no place in it. */
      readonly each?: readonly { readonly index?: number; readonly refused: string }[] | undefined;
    };

const STATUS: Readonly<Record<string, number>> = {
  'not-authenticated': 401,
  'not-allowed': 403,
  'not-found': 404,
  'validation-failed': 400,
};

/** What isn't there is not found; what the rules do not allow is unprocessable. */
export function no(refused: string, most?: number): Expected {
  const status = STATUS[refused] ?? (refused.startsWith('unknown-') ? 404 : 422);
  return { status, refused, ...(most !== undefined && { most }) };
}

export function isRefused(expected: Expected): expected is Extract<Expected, { refused: string }> {
  return 'refused' in expected;
}

/** A model's refusal in the words of the API. */
export function refusedBy({ refused, most, index, each }: Extract<ModelAnswer, { refused: string }>): Expected {
  return { ...no(refused, most), ...(index !== undefined && { index }), ...(each && { each }) } as Expected;
}

/** Whether it was answered so. */
export function isAnswered(expected: Expected, { status, body }: Told): boolean {
  if (status !== expected.status) return false;
  if (!isRefused(expected)) return isTold(expected.body, body);
  const { mostMinutes, index } = (body['details'] ?? {}) as { mostMinutes?: number; index?: number };
  if (body['code'] !== expected.refused) return false;
  if (expected.most !== undefined && mostMinutes !== expected.most) return false;
  if (expected.index !== undefined && index !== expected.index) return false;
  return expected.each === undefined || isDeepStrictEqual(expected.each, eachOf(body));
}

/** Every field that is expected is there and the same; one that is expected to be undefined is not there. */
export function isTold(expected: unknown, told: unknown): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(told) || told.length !== expected.length) return false;
    return expected.every((one, index) => isTold(one, told[index]));
  }
  if (typeof expected !== 'object' || expected === null) return expected === told;
  if (typeof told !== 'object' || told === null) return false;
  return Object.entries(expected).every(([name, value]) => isTold(value, (told as Record<string, unknown>)[name]));
}

function eachOf(body: Told['body']) {
  const errors = (body['errors'] ?? []) as { readonly pointer: string; readonly code: string }[];
  return errors.map(({ pointer, code }) => ({
    ...(pointer !== '' && { index: Number(pointer.split('/')[2]) }),
    refused: code,
  }));
}
