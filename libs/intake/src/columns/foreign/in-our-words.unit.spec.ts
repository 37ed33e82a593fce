import { readTextTable } from '../../reading/text-table';
import { READING_LIMITS } from '../../reading/source-file';
import { identifySheet } from '../identify-sheet';
import { inOurWords } from './in-our-words';

function read(name: string, ...lines: string[]) {
  const table = inOurWords(readTextTable({ name, bytes: Buffer.from(lines.join('\n')) }, READING_LIMITS));
  const identified = identifySheet(table);
  const rows = table.rows.slice(1).map(({ cells }) => cells);
  return { kind: 'sheet' in identified ? identified.sheet.kind : undefined, header: table.rows[0]?.cells, rows, table };
}

describe('sheets that another program has written', () => {
  it('TimeOverflow’s members', () => {
    const { kind, header, rows } = read(
      'Banc_Usuaris_2025-11-01.csv',
      'N,Name,Email,Phone,Alternative Phone,Created,Last login,Locale,Balance',
      '7,Nia Owen,nia@example.org,01970 000000,,2024-02-27 10:00:00 UTC,,en,1:30',
    );
    expect([kind, header]).toEqual(['members', ['Membership No', 'Name', 'Email', 'Phone', 'Mobile', 'Joined']]);
    expect(rows).toEqual([['7', 'Nia Owen', 'nia@example.org', '01970 000000', '', '2024-02-27 10:00:00 UTC']]);
  });

  it('TimeOverflow’s transfers, in which whoever has no number is the timebank itself', () => {
    const { kind, rows } = read(
      'Banc_Transfers.csv',
      'Date,From,To,Post,Quantity',
      '2025-09-13 10:22:33 UTC,Nia Owen (7),Owain Rhys (8),Gwnïo,1:30',
      '2025-09-14 10:22:33 UTC,Banc Amser Dyfi,Nia Owen (7),,5:00',
      '2025-09-15 10:22:33 UTC,Nia Owen (7),Banc Amser Dyfi,,0:30',
      '2025-09-16 10:22:33 UTC,Inactive user,Nia Owen (7),,0:30',
    );
    expect(kind).toBe('gifts');
    expect(rows.map(([, from, to, , amount]) => [from, to, amount])).toEqual([
      ['Nia Owen (7)', 'Owain Rhys (8)', '1:30'],
      ['timebank', 'Nia Owen (7)', '5:00'],
      ['Nia Owen (7)', 'pot', '0:30'],
      ['Inactive user', 'Nia Owen (7)', '0:30'],
    ]);
  });

  it('TimeOverflow’s larger report of transfers, by the numbers in it', () => {
    const { kind, header, rows } = read(
      'Banc_2025.csv',
      'Date,from,from ID,to,to ID,post,post ID,Comments,quantity',
      '2025-09-13 10:22:33 UTC,Banc,0,Nia (7),7,Gwnïo,3,diolch,1.5',
    );
    expect([kind, header]).toEqual(['gifts', ['Date', 'From', 'To', 'Credits', 'Message', 'Reason']]);
    expect(rows).toEqual([['2025-09-13 10:22:33 UTC', 'timebank', '7', '1.5', 'Gwnïo', 'diolch']]);
  });

  it('Komunitin’s accounts, whose numbers stand for the names that it does not have', () => {
    const { kind, header, rows, table } = read(
      'accounts.csv',
      'id,created,updated,code,status,balance,creditLimit,maximumBalance,key,user.id',
      'x,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0001,suspended,1.50,10.00,,k,u',
      'y,2024-02-27T10:00:00.000Z,2025-02-27T10:00:00.000Z,DYF0002,deleted,0.00,10.00,,k,u',
    );
    expect([kind, header]).toEqual(['members', ['Membership No', 'Joined', 'Name']]);
    expect(rows[0]).toEqual(['DYF0001', '2024-02-27T10:00:00.000Z', 'DYF0001']);
    expect([table.uncounted, table.inactive]).toEqual([new Set(), new Set([2, 3])]);
  });

  it('Komunitin’s transfers, of which only those count that were committed', () => {
    const { kind, rows, table } = read(
      'transfers.csv',
      'id,created,updated,state,amount,description,hash,authorization,payer.id,payer.code,payee.id,payee.code,user.id',
      't,2025-09-13T10:00:00.000Z,2025-09-13T10:00:00.000Z,committed,1.50,Garddio,,,a,DYF0001,b,DYF0002,u',
      't,2025-09-13T10:00:00.000Z,2025-09-13T10:00:00.000Z,rejected,9.00,Garddio,,,a,DYF0001,b,DYF0002,u',
    );
    expect(kind).toBe('gifts');
    expect(rows[0]).toEqual(['2025-09-13T10:00:00.000Z', 'DYF0001', 'DYF0002', '1.50', 'Garddio']);
    expect(table.uncounted).toEqual(new Set([3]));
  });

  it('leaves every other sheet as it is', () => {
    const { header, table } = read('hours.csv', 'Date,Member,Hours', '13/09/2025,T1,2');
    expect([header, table.uncounted]).toEqual([['Date', 'Member', 'Hours'], undefined]);
  });
});
