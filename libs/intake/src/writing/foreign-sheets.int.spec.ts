import { OpenTimebank } from '../testing/open-timebank';
import { file } from '../testing/sheets';

const csv = (name: string, ...lines: string[]) => file(name, `${lines.join('\n')}\n`);

describe('taking in what other programs have written', () => {
  let timebank: OpenTimebank;
  beforeEach(async () => {
    timebank = await OpenTimebank.open();
  });
  afterEach(() => timebank.close());

  const members = csv(
    'Banc_Users_2025-11-01.csv',
    'N,Name,Email,Phone,Alternative Phone,Created,Last login,Locale,Balance',
    '7,Nia Owen,nia@example.org,01970 000000,,2024-02-27 10:00:00 UTC,,en,4:00',
    '8,Owain Rhys,,,,2024-02-28 10:00:00 UTC,,en,0:30',
  );

  it('TimeOverflow: the newest first, and the timebank among those who give', async () => {
    const transfers = csv(
      'Banc_Transfers_2025-11-01.csv',
      'Date,From,To,Post,Quantity',
      '2025-02-03 10:00:00 UTC,Owain Rhys (8),Banc Amser Dyfi,,0:30',
      '2025-02-02 10:00:00 UTC,Nia Owen (7),Owain Rhys (8),Gwnïo,1:00',
      '2025-02-01 10:00:00 UTC,Banc Amser Dyfi,Nia Owen (7),,5:00',
    );
    const { report } = await timebank.import([members, transfers]);
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 2, hours: 1, gifts: 2 } });
    expect(await timebank.balances(['7', '8'])).toEqual({ 7: 240, 8: 30 });
    expect(await timebank.events('HoursRecorded')).toMatchObject([{ data: { minutes: 300, on: '2025-02-01' } }]);
    const before = await timebank.events();
    await timebank.import([members, transfers]);
    expect(await timebank.events()).toEqual(before);
  });

  it('TimeOverflow: whoever it does not name any more is a row to mend, and nothing goes in before', async () => {
    const transfers = csv(
      'Transfers.csv',
      'Date,From,To,Post,Quantity',
      '2025-02-01 10:00:00 UTC,Inactive user,Nia Owen (7),,5:00',
    );
    const { report } = await timebank.import([members, transfers]);
    expect(report).toMatchObject({
      outcome: 'refused',
      refused: [{ line: 2, code: 'member', reason: 'member-not-named', value: 'Inactive user' }],
    });
    expect(await timebank.events('MemberJoined')).toEqual([]);
  });

  it('Komunitin: what was committed, by those whose accounts it has', async () => {
    const accounts = csv(
      'accounts.csv',
      'id,created,updated,code,status,balance,creditLimit,maximumBalance,key,user.id',
      'x,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0001,active,-1.50,10.00,,k,u',
      'y,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0002,suspended,1.50,10.00,,k,u',
    );
    const header =
      'id,created,updated,state,amount,description,hash,authorization,payer.id,payer.code,payee.id,payee.code,user.id';
    const transfers = csv(
      'transfers.csv',
      header,
      't,2025-02-02T10:00:00.000Z,2025-02-02T10:00:00.000Z,rejected,9.00,Garddio,,,a,DYF0001,b,DYF0002,u',
      't,2025-02-01T10:00:00.000Z,2025-02-01T10:00:00.000Z,committed,1.50,Garddio,,,a,DYF0001,b,DYF0002,u',
    );
    const refused = await timebank.import([accounts, transfers]);
    expect(refused.report.refused).toMatchObject([{ file: 'transfers.csv', line: 3, code: 'insufficient' }]);
    const limits = { creditLimitMinutes: 600, capMinutes: null, softCreditLimitMinutes: null };
    await timebank.do({ type: 'SetLimits', limits, policyRevision: 1 });
    const { report } = await timebank.import([accounts, transfers]);
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 2, gifts: 1 } });
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'never-counted' }));
    expect(await timebank.balances(['DYF0001', 'DYF0002'])).toEqual({ DYF0001: -90, DYF0002: 90 });
  });

  it('Komunitin: who was suspended or deleted there, so that others have what they gave', async () => {
    const accounts = csv(
      'accounts.csv',
      'id,created,updated,code,status,balance,creditLimit,maximumBalance,key,user.id',
      'x,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0001,active,1.50,10.00,,k,u',
      'y,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0002,deleted,-1.50,10.00,,k,u',
    );
    const transfers = csv(
      'transfers.csv',
      'id,created,updated,state,amount,description,hash,authorization,payer.id,payer.code,payee.id,payee.code,user.id',
      't,2025-02-01T10:00:00.000Z,2025-02-01T10:00:00.000Z,committed,1.50,Garddio,,,b,DYF0002,a,DYF0001,u',
    );
    const limits = { creditLimitMinutes: 600, capMinutes: null, softCreditLimitMinutes: null };
    await timebank.do({ type: 'SetLimits', limits, policyRevision: 1 });
    const { report } = await timebank.import([accounts, transfers]);
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 2, gifts: 1 } });
    expect(report.notes).toMatchObject([{ code: 'inactive-elsewhere', file: 'accounts.csv', lines: [3] }]);
    expect(await timebank.balances(['DYF0001', 'DYF0002'])).toEqual({ DYF0001: 90, DYF0002: -90 });
    expect((await timebank.import([accounts, transfers])).report.notes).toEqual([]);
  });

  it('Awr itself: its table of members, put right in a spreadsheet; its other tables are left out', async () => {
    const header =
      'number,status,givenName,familyName,language,contactBy,email,phone,address,ageBand,area,birthday,joinedOn,leftOn,reasonLeft,mergedInto,notes,memberId';
    const id = '0d8f5d5e-53cd-5b43-8b8a-3a1f0b6f9b2c';
    const table = (phone: string) =>
      csv(
        'members.csv',
        `\ufeff${header}`,
        `DYF0001,joined,Nia,Owen,cy,phone,,${phone},,65-74,SY23,'--05-14,2024-02-27,,,,,${id}`,
        `DYF0002,left,Owain,Rhys,en,none,,,,,,,2024-02-27,2025-01-01,moved,,'-,${id}`,
        `DYF0003,erased,,,en,none,,,,,,,2024-02-27,,,,,${id}`,
      );
    const entries = csv(
      'entries.csv',
      'entryId,kind,on,minutes,debit,credit',
      'e-000001,hours,2025-01-01,60,issuing,member:x',
    );
    const { report } = await timebank.import([table("'+44 7700 900123"), entries]);
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 2, hours: 0 } });
    expect(report.notes.map(({ code, file, lines }) => [code, file, lines])).toEqual([
      ['own-table', 'entries.csv', [1]],
      ['never-counted', 'members.csv', [4]],
      ['inactive-elsewhere', 'members.csv', [3]],
    ]);
    expect(await timebank.details('DYF0001')).toMatchObject({
      phone: '+44 7700 900123',
      birthday: '--05-14',
      area: 'SY23',
    });
    expect((await timebank.import([table("'+44 7700 900123")], { update: true })).report.changes).toEqual([]);
    const { report: changed } = await timebank.import([table('01970 123456')], { update: true });
    expect(changed.changes).toMatchObject([
      { number: 'DYF0001', line: 2, fields: [{ field: 'phone', to: '01970 123456' }] },
    ]);
  });

  it('Komunitin: its lists have numbers for names, which take no name from anybody', async () => {
    const accounts = csv(
      'accounts.csv',
      'id,created,updated,code,status,balance,creditLimit,maximumBalance,key,user.id',
      'x,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0001,active,1.50,10.00,,k,u',
    );
    await timebank.import([accounts]);
    await timebank.import([csv('members.csv', 'No,Name', 'DYF0001,Nia Owen')], { update: true });
    expect(await timebank.details('DYF0001')).toEqual({ givenName: 'Nia', familyName: 'Owen' });
    const { report } = await timebank.import([accounts], { update: true });
    expect(report).toMatchObject({ outcome: 'written', refused: [], changes: [] });
    expect(await timebank.details('DYF0001')).toEqual({ givenName: 'Nia', familyName: 'Owen' });
  });
});
