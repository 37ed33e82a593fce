import type { Wording } from '@awr/kernel';

// Said to whoever starts Awr. Never the password, and never the address as it was given, which holds it.

export const addressIsNone = (): Wording => ({
  cy: 'Nid cyfeiriad PostgreSQL yw AWR_VIEWS_URL; dyma sut mae’n edrych: postgres://enw:cyfrinair@gwesteiwr:5432/cronfa.',
  en: 'AWR_VIEWS_URL is not an address of PostgreSQL; it looks like postgres://user:password@host:5432/database.',
});

export const noAnswer = (name: string, reason: string): Wording => ({
  cy: `Nid oes ateb gan PostgreSQL yn ${name} (${reason}); gwnewch yn siŵr ei fod yn rhedeg a bod y gwesteiwr a’r porth yn AWR_VIEWS_URL yn gywir.`,
  en: `PostgreSQL at ${name} does not answer (${reason}); see that it runs, and that host and port in AWR_VIEWS_URL are right.`,
});

export const notLetIn = (name: string, user: string): Wording => ({
  cy: `Nid yw PostgreSQL yn ${name} yn derbyn yr enw ${user} â’r cyfrinair hwn; cywirwch nhw yn AWR_VIEWS_URL, neu hawliau’r enw ar y gweinydd.`,
  en: `PostgreSQL at ${name} refuses the user ${user} with this password; correct them in AWR_VIEWS_URL, or the user’s rights on the server.`,
});

export const noDatabase = (name: string): Wording => ({
  cy: `Nid oes cronfa ddata o’r enw hwn: ${name}. Crëwch hi (createdb), neu cywirwch AWR_VIEWS_URL.`,
  en: `There is no such database: ${name}. Create it (createdb), or correct AWR_VIEWS_URL.`,
});

export const serverRefuses = (name: string, state: string): Wording => ({
  cy: `Mae PostgreSQL yn ${name} yn gwrthod y cysylltiad (SQLSTATE ${state}); mae log y gweinydd yn dweud pam.`,
  en: `PostgreSQL at ${name} refuses the connection (SQLSTATE ${state}); the server’s log says why.`,
});

export const noTls = (name: string): Wording => ({
  cy: `Mae AWR_VIEWS_URL yn gofyn am TLS, ond nid yw PostgreSQL yn ${name} yn ei gynnig; trowch ssl ymlaen ar y gweinydd, neu tynnwch sslmode o’r cyfeiriad.`,
  en: `AWR_VIEWS_URL asks for TLS, but PostgreSQL at ${name} does not offer it; turn ssl on at the server, or take sslmode out of the address.`,
});

export const certificateNotTrusted = (name: string, reason: string): Wording => ({
  cy: `Ni ellir ymddiried yn nhystysgrif PostgreSQL yn ${name} (${reason}); rhowch ffeil ei hawdurdod yn sslrootcert yn AWR_VIEWS_URL, a’r enw gwesteiwr sydd ar y dystysgrif.`,
  en: `The certificate of PostgreSQL at ${name} can’t be trusted (${reason}); name its authority’s file as sslrootcert in AWR_VIEWS_URL, and the host as the certificate has it.`,
});

export const fileNotFound = (name: string): Wording => ({
  cy: `Ni ellir darllen ffeil y mae AWR_VIEWS_URL (${name}) yn ei henwi: sslrootcert, sslcert neu sslkey.`,
  en: `A file that AWR_VIEWS_URL (${name}) names can’t be read: sslrootcert, sslcert or sslkey.`,
});

export const tooOld = (name: string, version: number, oldest: number): Wording => ({
  cy: `PostgreSQL ${version} sydd yn ${name}; mae ar Awr angen fersiwn ${oldest} neu ddiweddarach.`,
  en: `PostgreSQL at ${name} is version ${version}; Awr needs ${oldest} or later.`,
});

export const notUtf8 = (name: string, encoding: string): Wording => ({
  cy: `Amgodiad y gronfa ddata ${name} yw ${encoding}; mae ar Awr angen UTF8. Crëwch gronfa newydd: createdb --encoding=UTF8 --template=template0.`,
  en: `The database ${name} is encoded in ${encoding}; Awr needs UTF8. Create another: createdb --encoding=UTF8 --template=template0.`,
});

export const mayNotCreate = (name: string, user: string, schema: string): Wording => ({
  cy: `Ni chaiff ${user} greu’r sgema ${schema} yn ${name}; rhowch yr hawl: GRANT CREATE ON DATABASE … TO ${user}.`,
  en: `${user} may not create the schema ${schema} in ${name}; grant it: GRANT CREATE ON DATABASE … TO ${user}.`,
});
