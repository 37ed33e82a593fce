const SAMPLES: Readonly<Record<string, string | number>> = {
  field: 'name',
  wanted: 'member',
  role: 'venue',
  on: '2025-09-13',
  today: '2025-09-13',
  from: '2025-09-13',
  until: '2025-09-12',
  joinedOn: '2025-01-31',
  leftOn: '2025-10-01',
  shownFrom: '2026-05-01',
  expiresAt: '2025-09-13T13:30:00.000000Z',
  months: 12,
  month: 4,
  bands: 'under-16, 16-24, 25-34',
  expiresOn: '2025-09-12',
  revokedOn: '2025-09-13',
  read: '???',
  name: 'Rhandir',
  number: 'T2M0003',
  entryId: 'e-000017',
  claimId: 'c-000012',
  exchangeId: 'x-000003',
  outcome: 'withdrawn',
  confirmation: 'organisation',
  lapsesOn: '2025-10-13',
  allowed: 'GET, POST',
  path: '/backups/awr',
  reference: '0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a77',
};

const BINDINGS: Readonly<Record<string, string>> = { field: 'venueId' };

/** What a message's details could be, so that it can be shown before it was ever sent: an amount is an hour and a half. */
export function exampleDetails(code: string): Readonly<Record<string, string | number>> {
  const bound: Readonly<Record<string, string>> =
    code.startsWith('token-role') || code.startsWith('token-binding') ? BINDINGS : {};
  const get = (_: object, name: string) =>
    bound[name] ?? SAMPLES[name] ?? (name.endsWith('Id') || name === 'id' ? '…' : 90);
  return new Proxy<Record<string, string | number>>({}, { get });
}
