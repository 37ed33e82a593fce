import { type ChangeMemberDetails, type MemberChanges, memberDecider, memberIdOf } from '@awr/community';
import { isRefusal, newId } from '@awr/kernel';
import { OpenTimebank, broker } from '../testing/open-timebank';
import { file, sheet } from '../testing/sheets';

const HEADINGS =
  'Rhif aelodaeth / Membership No,First name,Surname,Phone,E-mail,Address,Language,Contact,Age band,Area';
const list = (...rows: string[]) => file('aelodau.csv', [HEADINGS, ...rows].join('\n'));
const nia = 'T1,Nia,Williams,01970 123456,nia@example.org,"1 Stryd Fawr, Aber",Cymraeg,phone,65-74,SY23';
const owain = 'T2,Owain,Rhys,07700 900123,,,English,text,,';

describe('a members’ list that is sent again', () => {
  let timebank: OpenTimebank;
  beforeEach(async () => {
    timebank = await OpenTimebank.open();
    await timebank.import([list(nia, owain)]);
  });
  afterEach(() => timebank.close());

  const changed = () => timebank.events('MemberDetailsChanged');

  it('brings the age band and the area of a member, sealed', async () => {
    expect(await timebank.details('T1')).toMatchObject({ ageBand: '65-74', area: 'SY23' });
    const [joined] = await timebank.events('MemberJoined');
    expect(joined?.data).toMatchObject({ ageBand: { sealed: 1 }, area: { sealed: 1 } });
  });

  const corrected = list(nia.replace('01970 123456', '01970 654321').replace('SY23', 'CF10'), owain);

  it('tells what it says otherwise, field by field, and changes nothing that it was not asked to change', async () => {
    for (const dryRun of [true, false]) {
      const { report } = await timebank.import([corrected], { dryRun });
      expect(report).toMatchObject({ update: false, refused: [], notes: [], alreadyThere: { members: 2 } });
      expect(report.changes).toEqual([
        {
          file: 'aelodau.csv',
          line: 2,
          number: 'T1',
          fields: [
            { field: 'phone', column: 'Phone', from: '01970 123456', to: '01970 654321' },
            { field: 'area', column: 'Area', from: 'SY23', to: 'CF10' },
          ],
        },
      ]);
    }
    expect(await changed()).toEqual([]);
  });

  it('changes it where that is asked, and the same list again changes nothing', async () => {
    const dry = await timebank.import([corrected], { dryRun: true, update: true });
    expect(await changed()).toEqual([]);
    const real = await timebank.import([corrected], { update: true });
    expect({ ...dry.report, outcome: 'written' }).toEqual(real.report);
    expect(real.position).toBeDefined();
    expect(await timebank.details('T1')).toMatchObject({
      phone: '01970 654321',
      area: 'CF10',
      email: 'nia@example.org',
    });
    expect(await changed()).toMatchObject([
      { data: { phone: { sealed: 1 }, area: { sealed: 1 } }, metadata: { actor: broker.id } },
    ]);

    const again = await timebank.import([corrected], { update: true });
    expect(again.report.changes).toEqual([]);
    expect(await changed()).toHaveLength(1);
  });

  it('goes back and forth as often as the list does', async () => {
    await timebank.import([corrected], { update: true });
    await timebank.import([list(nia, owain)], { update: true });
    await timebank.import([corrected], { update: true });
    expect(await timebank.details('T1')).toMatchObject({ phone: '01970 654321' });
    expect(await changed()).toHaveLength(3);
  });

  it('takes nothing away: an empty cell, or a column that is not there, says nothing', async () => {
    const before = await timebank.details('T1');
    const few = file('members.csv', 'No,Name\nT1,Nia Williams');
    const { report } = await timebank.import([few], { update: true });
    expect(report.changes).toEqual([]);
    const { report: empty } = await timebank.import([list('T1,Nia,Williams,,-,,,,,')], { update: true });
    expect(empty.changes).toEqual([]);
    expect(await timebank.details('T1')).toEqual(before);
  });

  it('takes no other way of writing the same for a change', async () => {
    await timebank.import([list('T3,Mair,ap Rhys,+44 7700 900456,Mair@Example.org,"2 Heol y Bont\nAber",,,,')]);
    const rewritten = file(
      'members.csv',
      'No,Name,Tel,E-mail,Street,Town\nt3,Mair ap Rhys,07700-900-456,mair@example.org,2 Heol y Bont,Aber',
    );
    expect((await timebank.import([rewritten], { update: true })).report.changes).toEqual([]);
  });

  it('changes a surname where only that is filled in, and leaves the first name', async () => {
    await timebank.import([file('members.csv', 'No,First name,Surname\nT1,,Williams-Huws\nT2,Owain,')], {
      update: true,
    });
    expect(await timebank.details('T1')).toMatchObject({ givenName: 'Nia', familyName: 'Williams-Huws' });
    expect(await timebank.details('T2')).toMatchObject({ givenName: 'Owain', familyName: 'Rhys' });
  });

  it('changes language and way of contact, which are not personal', async () => {
    const { report } = await timebank.import([list(nia, owain.replace('English,text', 'Welsh,phone'))], {
      update: true,
    });
    expect(report.changes.flatMap(({ fields }) => fields)).toEqual([
      { field: 'language', column: 'Language', from: 'en', to: 'cy' },
      { field: 'contactBy', column: 'Contact', from: 'text', to: 'phone' },
    ]);
    expect(await changed()).toMatchObject([{ data: { language: 'cy', contactBy: 'phone' } }]);
  });

  it('refuses a row whose number is somebody else’s, saying whose; without --update it is noted', async () => {
    const mistyped = list('T1,Owain,Rhys,07700 900999,,,,,,');
    const { report } = await timebank.import([mistyped], { update: true });
    expect(report).toMatchObject({
      outcome: 'refused',
      refused: [
        {
          file: 'aelodau.csv',
          line: 2,
          column: 'Rhif aelodaeth / Membership No',
          code: 'number',
          reason: 'number-other-person',
          value: 'T1',
          message: { en: expect.stringContaining('Nia Williams’s; this row is about Owain Rhys') as string },
        },
      ],
    });
    expect(await changed()).toEqual([]);
    const { report: noted } = await timebank.import([mistyped]);
    expect(noted.notes).toMatchObject([{ code: 'other-person', lines: [2] }]);
  });

  it('changes all or nothing: one bad row, and nobody is changed', async () => {
    const list2 = list(nia.replace('123456', '654321'), owain.replace('07700 900123', 'ask her sister'));
    const { report } = await timebank.import([list2], { update: true });
    expect(report.outcome).toBe('refused');
    expect(report.refused).toMatchObject([
      { file: 'aelodau.csv', line: 3, column: 'Phone', code: 'phone', value: 'ask her sister' },
    ]);
    expect(await changed()).toEqual([]);
    await timebank.import([list2], { update: true, skipBadRows: true });
    expect(await changed()).toHaveLength(1);
  });

  it('says that a day of joining is not changed, and that who was merged goes on elsewhere', async () => {
    await timebank.import([file('members.csv', 'No,Name,Joined\nT3,Elin,1/2/2020\nT4,Elin,1/2/2020')]);
    await member('T4', {
      type: 'MergeMember',
      timebankId: timebank.timebankId,
      into: memberIdOf(timebank.timebankId, 'T3'),
      on: '2025-01-01',
      today: '2026-01-15',
    } as never);
    const again = file('members.csv', 'No,Name,Joined\nT3,Elin,1/3/2020\nT4,Elin Mair,1/2/2020');
    const { report } = await timebank.import([again], { update: true });
    expect(report).toMatchObject({ outcome: 'written', changes: [], goesIn: { members: 0 } });
    expect(report.notes).toMatchObject([
      { code: 'joined-differs', lines: [2] },
      { code: 'member-merged', lines: [3] },
    ]);
  });

  it('tells anew what to change where somebody changed it in between', async () => {
    let isFirst = true;
    const detailsOf = async (memberIds: readonly string[]) => {
      const known = await timebank.detailsOf(memberIds);
      if (isFirst) await member('T1', change({ phone: '01970 111111' }));
      isFirst = false;
      return known;
    };
    const { report } = await timebank.import([corrected], { update: true, detailsOf });
    expect(report.changes[0]?.fields[0]).toMatchObject({ from: '01970 111111', to: '01970 654321' });
    expect(await timebank.details('T1')).toMatchObject({ phone: '01970 654321' });
  });

  it('leaves of what it says of members nothing in ids and hashes, which are never erased', async () => {
    const twice = await OpenTimebank.open();
    await twice.import([list(nia)]);
    const [ofThis, ofOther] = await Promise.all([timebank, twice].map((each) => each.events('MemberJoined')));
    const traces = [ofThis![0]!, ofOther![0]!].map(({ metadata: { commandId, commandHash } }) => ({
      commandId,
      commandHash,
    }));
    expect(traces[0]!.commandId).not.toBe(traces[1]!.commandId);
    await timebank.import([corrected], { update: true });
    const hashes = [...(await timebank.events('MemberJoined')), ...(await changed())].map(
      ({ metadata }) => metadata.commandHash,
    );
    expect(new Set(hashes).size).toBe(2);
    await twice.close();
  });

  it('takes new members in beside those whom it changes', async () => {
    const { report } = await timebank.import([corrected, sheet('members', 'T9,Carys,Jones')], { update: true });
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 1 }, changes: [{ number: 'T1' }] });
  });

  function change(changes: MemberChanges): ChangeMemberDetails {
    return { type: 'ChangeMemberDetails', timebankId: timebank.timebankId, changes };
  }

  async function member(number: string, command: ChangeMemberDetails): Promise<void> {
    const context = { commandId: newId(), actor: broker };
    const { timebankId, execution } = timebank;
    const answer = await execution.execute(memberDecider, memberIdOf(timebankId, number), { command, context });
    expect(isRefusal(answer)).toBe(false);
  }
});
