import type { Wording } from '@awr/kernel';

/** What can be wrong with a PostgreSQL server, each in one line that says what to do. `at` never holds a password. */

export function notAnAddress(setting: string): Wording {
  return {
    cy: `Nid yw ${setting} yn gyfeiriad PostgreSQL; ysgrifennwch ef fel postgres://enw:cyfrinair@gwesteiwr:5432/cronfa, a nodau fel : / @ yn yr enw a’r cyfrinair fel %3A %2F %40.`,
    en: `${setting} is not an address of PostgreSQL; write it as postgres://user:password@host:5432/database, with characters such as : / @ in the user and the password as %3A %2F %40.`,
  };
}

export function unknownOption(setting: string, option: string): Wording {
  return {
    cy: `Ni ellir defnyddio’r dewis “${option}” fel y mae yn ${setting}; gellir rhoi sslmode=disable, sslmode=verify-full a sslrootcert=FFEIL.`,
    en: `The option “${option}” can’t be used as it stands in ${setting}; there may be sslmode=disable, sslmode=verify-full and sslrootcert=FILE.`,
  };
}

export function noAnswer(at: string): Wording {
  return {
    cy: `Nid yw PostgreSQL yn ${at} yn ateb; gwiriwch y cyfeiriad, a’i fod yn rhedeg.`,
    en: `PostgreSQL at ${at} does not answer; check the address, and that it runs.`,
  };
}

export function busy(at: string, fault: string): Wording {
  return {
    cy: `Ni all PostgreSQL yn ${at} wneud ei waith ar hyn o bryd (${fault}).`,
    en: `PostgreSQL at ${at} can’t do its work at the moment (${fault}).`,
  };
}

export function accessDenied(at: string): Wording {
  return {
    cy: `Mae PostgreSQL yn ${at} yn gwrthod yr enw defnyddiwr neu’r cyfrinair; gwiriwch y ddau, a’r hyn y mae pg_hba.conf yn ei ganiatáu.`,
    en: `PostgreSQL at ${at} refuses the user name or the password; check both, and what pg_hba.conf allows.`,
  };
}

export function notPermitted(at: string): Wording {
  return {
    cy: `Ni chaiff defnyddiwr Awr wneud hyn yn PostgreSQL yn ${at}; rhowch iddo’r hawl i greu sgemâu yn y gronfa ddata, neu gwnewch ef yn berchennog arni.`,
    en: `Awr’s user may not do this in PostgreSQL at ${at}; give it the right to create schemas in the database, or make it the owner.`,
  };
}

export function noDatabase(at: string): Wording {
  return {
    cy: `Nid oes cronfa ddata o’r enw hwnnw yn PostgreSQL yn ${at}; crëwch hi â “createdb”, neu gwiriwch yr enw.`,
    en: `There is no database of that name in PostgreSQL at ${at}; make it with “createdb”, or check the name.`,
  };
}

export function certificateNotTrusted(at: string): Wording {
  return {
    cy: `Nid yw’r peiriant hwn yn ymddiried yn nhystysgrif PostgreSQL yn ${at}; enwch ei hawdurdod gyda sslrootcert=FFEIL yn y cyfeiriad.`,
    en: `This machine does not trust the certificate of PostgreSQL at ${at}; name its authority with sslrootcert=FILE in the address.`,
  };
}

export function notEncrypted(at: string): Wording {
  return {
    cy: `Nid yw PostgreSQL yn ${at} yn siarad TLS; trowch ef ymlaen yno, neu ychwanegwch sslmode=disable at y cyfeiriad os yw’r rhwydwaith yn ddiogel.`,
    en: `PostgreSQL at ${at} does not speak TLS; turn it on there, or add sslmode=disable to the address if the network is safe.`,
  };
}

export function authorityFileUnreadable(setting: string, fault: string): Wording {
  return {
    cy: `Ni ellir darllen y ffeil a enwir gan sslrootcert yn ${setting} (${fault}); gwiriwch ei llwybr a’i hawliau.`,
    en: `The file that sslrootcert names in ${setting} can’t be read (${fault}); check its path and its rights.`,
  };
}

export function notPostgres(at: string): Wording {
  return {
    cy: `Nid PostgreSQL yw’r hyn sy’n ateb yn ${at}; gwiriwch y cyfeiriad a’r porth.`,
    en: `What answers at ${at} is not PostgreSQL; check the address and the port.`,
  };
}

export function tooOld(at: string, version: string, needed: number): Wording {
  return {
    cy: `Fersiwn ${version} yw PostgreSQL yn ${at}, ac mae ar Awr angen ${needed} neu ddiweddarach; diweddarwch y gweinydd.`,
    en: `PostgreSQL at ${at} is version ${version}, and Awr needs ${needed} or newer; upgrade the server.`,
  };
}

export function newerSchema(at: string, schema: string, format: number): Wording {
  return {
    cy: `Ysgrifennwyd ${schema} yn PostgreSQL yn ${at} gan fersiwn mwy diweddar o Awr (fformat ${format}): gosodwch y fersiwn hwnnw, neu adferwch gopi wrth gefn a wnaed â’r fersiwn hwn.`,
    en: `${schema} in PostgreSQL at ${at} was written by a newer version of Awr (format ${format}): install that version, or restore a backup made with this one.`,
  };
}

export function notUtf8(at: string, encoding: string): Wording {
  return {
    cy: `Amgodiad y gronfa ddata yn PostgreSQL yn ${at} yw ${encoding}, ac mae ar Awr angen UTF8; crëwch un arall: createdb --encoding=UTF8 --template=template0.`,
    en: `The database in PostgreSQL at ${at} is encoded in ${encoding}, and Awr needs UTF8; make another: createdb --encoding=UTF8 --template=template0.`,
  };
}
