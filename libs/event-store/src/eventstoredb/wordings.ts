import type { Wording } from '@awr/kernel';

/** What can be wrong with a server, each in one line that says what to do. `hosts` never holds a password. */

export function noAnswer(hosts: string): Wording {
  return {
    cy: `Nid yw EventStoreDB yn ${hosts} yn ateb; gwiriwch y cyfeiriad, a'i fod yn rhedeg.`,
    en: `EventStoreDB at ${hosts} does not answer; check the address, and that it runs.`,
  };
}

export function outcomeUnknown(hosts: string): Wording {
  return {
    cy: `Ni ddywedodd EventStoreDB yn ${hosts} a gadwyd y digwyddiadau; gofynnwch eto, ac ni chedwir dim ddwywaith.`,
    en: `EventStoreDB at ${hosts} did not say whether the events were kept; ask again, and nothing is kept twice.`,
  };
}

export function certificateNotTrusted(hosts: string): Wording {
  return {
    cy: `Nid yw'r peiriant hwn yn ymddiried yn nhystysgrif EventStoreDB yn ${hosts}; enwch ei hawdurdod gyda tlsCAFile yn y cyfeiriad.`,
    en: `This machine does not trust the certificate of EventStoreDB at ${hosts}; name its authority with tlsCAFile in the address.`,
  };
}

export function notEncrypted(hosts: string): Wording {
  return {
    cy: `Nid yw EventStoreDB yn ${hosts} yn siarad TLS; gwiriwch y porth, neu ychwanegwch tls=false at y cyfeiriad os yw'r rhwydwaith yn ddiogel.`,
    en: `EventStoreDB at ${hosts} does not speak TLS; check the port, or add tls=false to the address if the network is safe.`,
  };
}

export function accessDenied(hosts: string): Wording {
  return {
    cy: `Mae EventStoreDB yn ${hosts} yn gwrthod yr enw defnyddiwr neu'r cyfrinair, neu ni chaiff y defnyddiwr hwn ddarllen $all ac ysgrifennu.`,
    en: `EventStoreDB at ${hosts} refuses the user name or the password, or this user may not read $all and write.`,
  };
}

export function tooOld(hosts: string, version: string, needed: string): Wording {
  return {
    cy: `Fersiwn ${version} yw EventStoreDB yn ${hosts}, ac mae ar Awr angen ${needed} neu ddiweddarach; diweddarwch y gweinydd.`,
    en: `EventStoreDB at ${hosts} is version ${version}, and Awr needs ${needed} or newer; upgrade the server.`,
  };
}

export function notEventStoreDb(hosts: string): Wording {
  return {
    cy: `Nid EventStoreDB yw'r hyn sy'n ateb yn ${hosts}; gwiriwch y cyfeiriad a'r porth.`,
    en: `What answers at ${hosts} is not EventStoreDB; check the address and the port.`,
  };
}

export function streamDeleted(hosts: string): Wording {
  return {
    cy: `Mae ffrwd o ddigwyddiadau wedi'i dileu yn EventStoreDB yn ${hosts}; adferwch y gweinydd o gopi wrth gefn.`,
    en: `A stream of events was deleted in EventStoreDB at ${hosts}; restore the server from a backup.`,
  };
}

export function fileNotFound(hosts: string): Wording {
  return {
    cy: `Ni ellir darllen ffeil dystysgrif a enwir yng nghyfeiriad EventStoreDB yn ${hosts}; gwiriwch tlsCAFile, userCertFile a userKeyFile.`,
    en: `A certificate file named in the address of EventStoreDB at ${hosts} can't be read; check tlsCAFile, userCertFile and userKeyFile.`,
  };
}

export function closedStore(hosts: string): Wording {
  return {
    cy: `Mae'r cysylltiad ag EventStoreDB yn ${hosts} wedi'i gau.`,
    en: `The connection to EventStoreDB at ${hosts} has been closed.`,
  };
}
