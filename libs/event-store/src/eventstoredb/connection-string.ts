import type { Wording } from '@awr/kernel';
import { StoreUnusable } from '../errors';

/** What an address of an EventStoreDB says, with nothing secret where it is for people to read. */
export interface Address {
  /** For the client library. Holds the password. */
  readonly connectionString: string;
  /** The hosts, for messages. */
  readonly hosts: string;
  /** How long one call may take, in milliseconds. */
  readonly deadlineMs: number;
}

const DEADLINE_MS = 10_000;
const SHAPE = /^([a-z]+)(\+discover)?:\/\/(?:([^/?#]*)@)?([^@/?#]+)\/?(?:\?([^#]*))?$/;
// The one that the client library knows.
const SCHEME = 'esdb';
const SCHEMES = ['esdb', 'kurrentdb', 'kdb'];
const OPTIONS = new Set(
  (
    'tls tlsCAFile tlsVerifyCert userCertFile userKeyFile maxDiscoverAttempts connectionName defaultDeadline ' +
    'discoveryInterval gossipTimeout nodePreference keepAliveInterval keepAliveTimeout'
  )
    .toLowerCase()
    .split(' '),
);

/** True where an address names a server of this kind. */
export function isEventStoreDbAddress(address: string): boolean {
  return SCHEMES.some((scheme) => address.startsWith(`${scheme}:`) || address.startsWith(`${scheme}+discover:`));
}

/**
 * Reads an address such as esdb://user:password@host:2113?tls=false. What is wrong is said here, since the library
 * prints the whole address, password included, where it warns of an option.
 */
export function readAddress(text: string): Address {
  const [, scheme = '', discover = '', user, hosts = '', query = ''] = SHAPE.exec(text.trim()) ?? [];
  if (!SCHEMES.includes(scheme) || !hosts.split(',').every(isHost)) throw new StoreUnusable(NOT_AN_ADDRESS);
  if (user !== undefined && !isUser(user)) throw new StoreUnusable(NOT_CREDENTIALS);
  const options = query.split('&').filter((option) => option !== '');
  let deadlineMs = DEADLINE_MS;
  for (const option of options) {
    const [name = '', value = ''] = option.split('=');
    const key = name.toLowerCase().replace(/[_-]/g, '');
    if (!OPTIONS.has(key) || value === '') throw new StoreUnusable(unknownOption(name));
    if (key === 'tlsverifycert' && value !== 'true') throw new StoreUnusable(UNVERIFIED);
    if (key === 'defaultdeadline') deadlineMs = deadlineOf(value);
  }
  const credentials = user === undefined ? '' : `${user}@`;
  const asked = options.length > 0 ? `?${options.join('&')}` : '';
  return { connectionString: `${SCHEME}${discover}://${credentials}${hosts}${asked}`, hosts, deadlineMs };
}

const isHost = (host: string) => /^[^\s:,]+(:\d{1,5})?$/.test(host);

function isUser(user: string): boolean {
  if (!/^[^:]+:[^:]+$/.test(user)) return false;
  try {
    return decodeURIComponent(user) !== '';
  } catch {
    return false;
  }
}

function deadlineOf(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new StoreUnusable(unknownOption('defaultDeadline'));
  return Number(value);
}

const NOT_AN_ADDRESS: Wording = {
  cy: `Nid cyfeiriad EventStoreDB mo hwn; ysgrifennwch ef fel esdb://enw:cyfrinair@gwesteiwr:2113 (neu kurrentdb://…).`,
  en: `This is not an address of EventStoreDB; write it as esdb://user:password@host:2113 (or kurrentdb://…).`,
};

const NOT_CREDENTIALS: Wording = {
  cy: `Rhaid i gyfeiriad EventStoreDB roi'r enw a'r cyfrinair fel enw:cyfrinair@, a nodau fel : / @ ynddynt wedi'u hysgrifennu fel %3A %2F %40.`,
  en: `The address of EventStoreDB must give the user and the password as user:password@, with characters such as : / @ in them written as %3A %2F %40.`,
};

const UNVERIFIED: Wording = {
  cy: `Mae tystysgrif EventStoreDB bob amser yn cael ei gwirio; tynnwch tlsVerifyCert o'r cyfeiriad ac enwch awdurdod y dystysgrif gyda tlsCAFile.`,
  en: `The certificate of EventStoreDB is always verified; take tlsVerifyCert out of the address and name the certificate's authority with tlsCAFile.`,
};

function unknownOption(name: string): Wording {
  return {
    cy: `Nid yw'r dewis "${name}" yng nghyfeiriad EventStoreDB yn un y gellir ei ddefnyddio; cywirwch neu tynnwch ef.`,
    en: `The option "${name}" in the address of EventStoreDB can't be used; mend it or take it out.`,
  };
}
