import type { Wording } from '@awr/kernel';
import { invariant } from '@awr/kernel';
import type { Parameter } from './specification';

/** What the parts in braces of an address are. */
const PARTS: Readonly<Record<string, Wording>> = {
  timebank: { cy: 'Id y banc amser', en: 'The timebank’s id' },
  member: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' },
  organisation: { cy: 'Id y sefydliad', en: 'The organisation’s id' },
  group: { cy: 'Id y grŵp', en: 'The group’s id' },
  activity: { cy: 'Id y gweithgaredd', en: 'The activity’s id' },
  venue: { cy: 'Id y lleoliad', en: 'The venue’s id' },
  offer: { cy: 'Id y cynnig', en: 'The offer’s id' },
  account: {
    cy: 'Y cyfrif: `pot`, `issuing`, member:{UUID}, venue:{UUID} neu clearing:{UUID}',
    en: 'The account: `pot`, `issuing`, member:{UUID}, venue:{UUID} or clearing:{UUID}',
  },
  claim: { cy: 'Rhif yr hawliad', en: 'The claim’s number' },
  help: { cy: 'Id y cynnig neu’r cais', en: 'The offer’s or request’s id' },
  exchange: { cy: 'Rhif y cyfnewidiad', en: 'The exchange’s number' },
  entry: { cy: 'Rhif y cofnod, fel e-000001', en: 'The entry’s number, such as e-000001' },
  period: { cy: 'Rhif y cyfnod, fel p-0001', en: 'The period’s number, such as p-0001' },
  agreement: { cy: 'Id y cytundeb', en: 'The agreement’s id' },
  transfer: { cy: 'Cyfeirnod y trosglwyddiad', en: 'The transfer’s reference' },
  hold: { cy: 'Id yr hyn a neilltuwyd', en: 'The id of what is set aside' },
  notice: { cy: 'Id y neges', en: 'The message’s id' },
  batch: { cy: 'Id yr hyn a gofnodwyd gyda’i gilydd', en: 'The id of what was recorded together' },
  table: { cy: 'Enw’r tabl', en: 'The table’s name' },
  token: { cy: 'Id y tocyn', en: 'The token’s id' },
};

/** Each part in braces of an address as a parameter; Nest tells only of those that a handler asks for. */
export function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const says = PARTS[name];
    invariant(says, `no words say what {${name}} in an address is`);
    return { name, in: 'path', required: true, schema: { type: 'string' }, 'x-wording': says } as Parameter;
  });
}
