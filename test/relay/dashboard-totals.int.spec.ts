import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TOTALS = pathToFileURL(join(__dirname, '../../docs/consumers/dashboard/totals.mjs')).href;

const COUNT = `
  import { Totals } from ${JSON.stringify(TOTALS)};
  const totals = new Totals();
  for (const record of JSON.parse(process.argv[1])) totals.take(record);
  console.log(JSON.stringify(totals));
`;

type Told = readonly [type: string, memberId: string];

/** How many members the dashboard of docs/consumers counts after these events. */
function membersAfter(...records: readonly Told[]): number {
  const asRead = records.map(([type, memberId], sequence) => ({
    type: `wales.awr.community.${type}.v1`,
    stream: 'member-stream',
    sequence,
    event: { data: { memberId }, metadata: { timebankId: 'dyfi' } },
  }));
  const args = ['--input-type=module', '-e', COUNT, JSON.stringify(asRead)];
  const { timebanks } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    timebanks: { dyfi: { members: number } };
  };
  return timebanks.dyfi.members;
}

describe('the members that the dashboard counts', () => {
  const nia: Told = ['MemberJoined', 'nia'];
  const owain: Told = ['MemberJoined', 'owain'];

  it('are those who joined, and those who came back', () =>
    expect(membersAfter(nia, owain, ['MemberLeft', 'nia'], ['MemberRejoined', 'nia'])).toBe(2));

  it('are not those who left, were merged with another, or erased; and nobody goes twice', () => {
    expect(membersAfter(nia, owain, ['MembersMerged', 'nia'])).toBe(1);
    expect(membersAfter(nia, owain, ['MemberLeft', 'nia'], ['PersonErased', 'nia'])).toBe(1);
  });
});
