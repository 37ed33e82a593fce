import type { Wording } from '@awr/kernel';
import { MAY_REFUSE } from './does';
import { pathParameters } from './path-parameters';
import type { Answer, Operation, Parameter, PathItem } from './specification';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Adds to each operation of a path what is so for all of its kind: headers, problems, and who may ask. */
export function completeOperation(path: string, item: PathItem): void {
  if (!path.startsWith('/api/v1/')) return;
  for (const method of METHODS) {
    const operation = item[method];
    if (!operation) continue;
    operation.security = [{ token: [] }];
    const own = (operation.parameters ?? []).filter((parameter) => !('in' in parameter && parameter.in === 'path'));
    operation.parameters = [...pathParameters(path), ...own, ...headersOf(method, operation)];
    addAnswerHeaders(method, operation);
    if (method === 'get') addReaders(operation);
    for (const [status, says] of problemsOf(method, operation)) operation.responses[status] ??= problem(says);
  }
}

function headersOf(method: string, operation: Operation): Parameter[] {
  const language = header('Accept-Language', false, {
    cy: 'cy neu en: iaith negeseuon',
    en: 'cy or en: the language of messages',
  });
  if (method === 'get') {
    const after = header('Awr-After', false, {
      cy: 'Aros nes bod yr ateb yn cynnwys y newid yn y safle hwn',
      en: 'Wait until the answer includes the change at this position',
    });
    // What streams stands for no state of the views, so there is none to wait for.
    return isStream(operation) ? [language] : [after, language];
  }
  const key = header(
    'Idempotency-Key',
    method === 'post',
    {
      cy: 'UUID newydd i bob cais newydd; yr un UUID i’r un cais eto',
      en: 'A new UUID for each new request; the same UUID for the same request again',
    },
    'uuid',
  );
  return [key, language];
}

function isStream({ responses }: Operation): boolean {
  const content = (responses['200'] as Answer | undefined)?.content ?? {};
  return 'text/event-stream' in content || 'application/x-ndjson' in content;
}

function header(name: string, required: boolean, says: Wording, format?: string): Parameter {
  const schema = { type: 'string', ...(format && { format }) };
  return { name, in: 'header', required, schema, 'x-wording': says } as Parameter;
}

const ANSWER_HEADERS: Record<'read' | 'written', Record<string, Wording>> = {
  read: { ETag: { cy: 'Cyflwr yr ateb, ar gyfer If-None-Match', en: 'The state of the answer, for If-None-Match' } },
  written: {
    'Awr-Position': {
      cy: 'Safle’r newid yn y log, ar gyfer Awr-After',
      en: 'Where the change is in the log, for Awr-After',
    },
    'Idempotency-Replayed': {
      cy: 'true lle atebwyd yr un cais o’r blaen',
      en: 'true where the same request was answered before',
    },
  },
};

function addAnswerHeaders(method: string, operation: Operation): void {
  const headers = ANSWER_HEADERS[method === 'get' ? 'read' : 'written'];
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!status.startsWith('2')) continue;
    (response as Answer).headers = Object.fromEntries(
      Object.entries(headers).map(([name, says]) => [name, { schema: { type: 'string' }, 'x-wording': says }]),
    );
  }
}

/** Auditors read whatever anybody reads. */
function addReaders(operation: Operation & { 'x-roles'?: readonly string[] }): void {
  operation['x-roles'] = [...new Set([...(operation['x-roles'] ?? []), 'auditor'])];
}

type Told = readonly (readonly [status: string, says: Wording])[];

const ALWAYS: Told = [
  [
    '400',
    { cy: 'Ni ellir darllen y cais, neu mae maes yn anghywir', en: 'The request can’t be read, or a field is wrong' },
  ],
  ['401', { cy: 'Dim tocyn dilys', en: 'No valid token' }],
  ['403', { cy: 'Ni chaniateir i’r tocyn', en: 'The token may not' }],
  ['404', { cy: 'Nid yw yno, neu fanc amser arall biau ef', en: 'Not there, or another timebank’s' }],
  ['429', { cy: 'Gormod o geisiadau: gweler Retry-After', en: 'Too many requests: see Retry-After' }],
  ['500', { cy: 'Nam ar ein hochr ni', en: 'A fault on our side' }],
  ['503', { cy: 'Ddim ar gael am y tro: gweler Retry-After', en: 'Not available at the moment: see Retry-After' }],
];
const WHERE_WRITTEN: Told = [
  ['409', { cy: 'Gwrthdaro â newid arall', en: 'A clash with another change' }],
  ['413', { cy: 'Corff rhy fawr', en: 'Too large a body' }],
  ['415', { cy: 'Nid JSON yw’r corff', en: 'The body is not JSON' }],
];
const WHERE_RULED: Told = [['422', { cy: 'Gwrthodwyd gan reol: gweler `code`', en: 'Refused by a rule: see `code`' }]];
const WHERE_IF_MATCH: Told = [
  ['412', { cy: 'Newidiodd y cofnod yn y cyfamser', en: 'The record has changed meanwhile' }],
  ['428', { cy: 'Mae angen If-Match', en: 'If-Match is needed' }],
];

function problemsOf(method: string, operation: Operation & { [MAY_REFUSE]?: boolean }): Told {
  const { [MAY_REFUSE]: mayRefuse = method !== 'get' } = operation;
  delete operation[MAY_REFUSE];
  const hasIfMatch = operation.parameters?.some((parameter) => 'name' in parameter && parameter.name === 'If-Match');
  return [
    ...ALWAYS,
    ...(method === 'get' ? [] : WHERE_WRITTEN),
    ...(mayRefuse ? WHERE_RULED : []),
    ...(hasIfMatch ? WHERE_IF_MATCH : []),
  ];
}

function problem(says: Wording): Answer {
  const schema = { $ref: '#/components/schemas/ProblemAnswer' };
  return { description: says.en, content: { 'application/problem+json': { schema } }, 'x-wording': says } as Answer;
}
