import { timebankDecider, type MemberJoined } from '@awr/community';
import { instant, isRefusal, newId } from '@awr/kernel';
import type { CreditsSpent } from '@awr/ledger';
import { importSheets } from '../index';
import { OpenTimebank, broker, today } from '../testing/open-timebank';
import { file, oneGroup, sheet, textOf, threeMembers } from '../testing/sheets';

const who = [threeMembers, oneGroup];
const hours = (...rows: string[]) => sheet('hours', ...rows);
const spends = (...rows: string[]) => sheet('spends', ...rows);
const gifts = (...rows: string[]) => sheet('gifts', ...rows);

describe('taking sheets in', () => {
  let timebank: OpenTimebank;
  beforeEach(async () => {
    timebank = await OpenTimebank.open();
  });
  afterEach(() => timebank.close());

  const refusedLines = ({ report }: Awaited<ReturnType<OpenTimebank['import']>>) =>
    report.refused.map(({ file, line, code }) => `${file}:${line} ${code}`);

  it('writes groups, members, accounts, venues, offers and entries', async () => {
    const { report, position } = await timebank.import([
      ...who,
      hours('1/2/2025,T1,choir,3,tea', '2/2/2025,t2,CHOIR,1h30,'),
      spends('3/2/2025,T1,Cinema,Film,1,1,1.5'),
      gifts('4/2/2025,T1,T2,30 mins', '5/2/2025,T2,pot,1'),
    ]);
    expect(report.outcome).toBe('written');
    expect(report.goesIn).toEqual({ groups: 1, members: 3, venues: 1, offers: 1, hours: 2, spends: 1, gifts: 2 });
    expect(await timebank.balances(['T1', 'T2', 'T3'])).toEqual({ T1: 60, T2: 60, T3: 0 });
    expect(await timebank.events('OfferPublished')).toMatchObject([
      { data: { minutesPerAdult: 45, minutesPerUnder16: 45 } },
    ]);
    const [first] = await timebank.events('HoursRecorded');
    expect(first).toMatchObject({
      data: { on: '2025-02-01', minutes: 180, recordedBy: broker.id, note: { text: 'tea' } },
    });
    expect((await timebank.events()).at(-1)?.position).toBe(position);
  });

  it('understands sheets that call a group or a venue by the name that it had before', async () => {
    const files = [...who, hours('1/2/2025,T1,choir,3,tea'), spends('3/2/2025,T1,Cinema,Film,1,0,1')];
    await timebank.import(files);
    const [group] = await timebank.events('GroupFormed');
    const [venue] = await timebank.events('VenueJoined');
    const { groupId } = group!.data as { groupId: string };
    const { venueId } = venue!.data as { venueId: string };
    await timebank.change({ type: 'ChangeGroupDetails', groupId, changes: { name: 'Voices' } });
    await timebank.change({ type: 'ChangeVenueDetails', venueId, changes: { name: 'Picture House' } });
    const again = await timebank.import([...files, hours('8/2/2025,T1,Choir,1,', '9/2/2025,T1,voices,1,')]);
    expect(again.report.goesIn).toEqual({ groups: 0, members: 0, venues: 0, offers: 0, hours: 2, spends: 0, gifts: 0 });
    const recorded = await timebank.events('HoursRecorded');
    expect(new Set(recorded.map(({ data }) => (data as { groupId: string }).groupId))).toEqual(new Set([groupId]));
  });

  it('takes in what is late for a group or a venue that has closed, and refuses what comes after', async () => {
    const before = [...who, hours('1/2/2025,T1,choir,3,tea'), spends('3/2/2025,T1,Cinema,Film,1,0,1')];
    await timebank.import(before);
    const [group] = await timebank.events('GroupFormed');
    const [venue] = await timebank.events('VenueJoined');
    const closing = { on: '2025-02-01', today, reason: 'ended' } as const;
    await timebank.change({ type: 'CloseGroup', id: (group!.data as { groupId: string }).groupId, ...closing });
    await timebank.change({ type: 'CloseVenue', id: (venue!.data as { venueId: string }).venueId, ...closing });
    const after = [hours('31/1/2025,T1,choir,2,', '2/2/2025,T1,choir,1,'), spends('4/2/2025,T1,Cinema,Film,1,0,1')];
    const result = await timebank.import([...before, ...after], { skipBadRows: true });
    expect(result.report.goesIn).toMatchObject({ hours: 1, spends: 0 });
    expect(refusedLines(result)).toEqual(['hours.csv:3 refused', 'spends.csv:2 refused']);
    expect(result.report.refused.map(({ message, whatToDo }) => `${message.en} ${whatToDo.en}`)).toEqual([
      expect.stringContaining('This group closed on 2025-02-01'),
      expect.stringContaining('This venue closed on 2025-02-01'),
    ]);
  });

  it('keeps the day of a birthday without its year, and says of a day that there is not what was read and where', async () => {
    const members = file(
      'aelodau.csv',
      ['Rhif,Enw,Pen-blwydd', 'T1,Nia,14 Mai 1950', 'T2,Owain,', 'T3,Elin,29/02', 'T4,Gwen,31/04'].join('\n'),
    );
    const { report } = await timebank.import([members], { skipBadRows: true });
    const joined = (await timebank.events('MemberJoined')).map(({ data }) => data as MemberJoined['data']);
    expect(joined.map(({ number, birthday }) => [number, birthday])).toEqual([
      ['T1', expect.objectContaining({ text: '--05-14' })],
      ['T2', undefined],
      ['T3', expect.objectContaining({ text: '--02-29' })],
    ]);
    expect(JSON.stringify(joined)).not.toContain('1950');
    expect(report.refused).toMatchObject([
      { file: 'aelodau.csv', line: 5, column: 'Pen-blwydd', code: 'birthday', value: '31/04' },
    ]);
  });

  it('leaves a date of birth alone: it was asked for something else', async () => {
    const members = file('members.csv', 'No,Name,Date of birth\nT1,Nia,14/05/1950\nT2,Owain,unknown');
    const { report } = await timebank.import([members]);
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 2 } });
    expect(JSON.stringify(await timebank.events())).not.toMatch(/05-14|1950/);
  });

  it('writes nothing at all where one row is bad', async () => {
    const before = await timebank.events();
    const { report, badRows } = await timebank.import([...who, hours('1/2/2025,T1,Choir,3,', '1/2/2025,T9,Choir,3,')]);
    expect(report.outcome).toBe('refused');
    expect(report.goesIn).toMatchObject({ members: 3, hours: 1 });
    expect(badRows).toEqual([]);
    expect(await timebank.events()).toEqual(before);
  });

  it('says in a dry run what a real one says, and writes nothing', async () => {
    const files = [...who, hours('1/2/2025,T1,Choir,3,', '1/2/2025,T9,Choir,3,')];
    const before = await timebank.events();
    const { report: dry } = await timebank.import(files, { dryRun: true, skipBadRows: true });
    expect(await timebank.events()).toEqual(before);
    const { report: real } = await timebank.import(files, { skipBadRows: true });
    expect(dry.outcome).toBe('would-write');
    expect({ ...dry, outcome: 'written' }).toEqual(real);
  });

  it('changes nothing when it is done again, and refuses the same rows', async () => {
    const files = [
      ...who,
      hours('1/2/2025,T1,Choir,1,', '1/2/2025,T1,Choir,1,', '2/2/2025,T2,Choir,5,'),
      spends('1/3/2025,T1,Cinema,Film,1,0,2', '1/3/2025,T2,Cinema,Film,1,0,2', '1/3/2025,T2,Cinema,Film,1,0,2'),
      gifts('1/4/2025,T2,T1,1'),
    ];
    const first = await timebank.import(files, { skipBadRows: true });
    const events = await timebank.events();
    const second = await timebank.import(files, { skipBadRows: true });

    expect(refusedLines(first)).toEqual(['hours.csv:3 duplicate', 'spends.csv:2 insufficient']);
    expect(second.report.refused).toEqual(first.report.refused);
    expect(second.report.totals).toEqual(first.report.totals);
    expect(second.report.alreadyThere).toEqual({
      groups: 1,
      members: 3,
      venues: 1,
      offers: 1,
      hours: 2,
      spends: 2,
      gifts: 1,
    });
    expect(second.report.goesIn).toMatchObject({ groups: 0, members: 0, hours: 0, spends: 0, gifts: 0 });
    expect(await timebank.events()).toEqual(events);
  });

  it('lets a refused spend in once the sheets, or the timebank, have the hours for it', async () => {
    const spend = spends('1/3/2025,T1,Cinema,Film,1,0,2', '1/3/2025,T3,Cinema,Film,1,0,2');
    const few = [...who, hours('1/2/2025,T1,Choir,1,'), spend];
    expect(refusedLines(await timebank.import(few, { skipBadRows: true }))).toHaveLength(2);

    const mended = [...who, hours('1/2/2025,T1,Choir,1,', '8/2/2025,T1,Choir,1,'), spend];
    expect(refusedLines(await timebank.import(mended, { skipBadRows: true }))).toEqual(['spends.csv:3 insufficient']);
    expect(await timebank.balance('T1')).toBe(0);

    await timebank.do(recordHours(timebank.accountOf('T3'), 120));
    expect(refusedLines(await timebank.import(mended))).toEqual([]);
    expect(await timebank.balances(['T1', 'T3'])).toEqual({ T1: 0, T3: 0 });
  });

  it('names the cell of a member who would record credits for themself', async () => {
    await timebank.import(who);
    const limits = { creditLimitMinutes: 600, capMinutes: null, softCreditLimitMinutes: null };
    const terms = { retireSpentCredits: false, expiryMonths: null, expiryNoticeDays: 30, brokerMayExceedBudget: false };
    const policy = { limits, terms: { ...terms, recordingForOneself: 'someone-else' }, policyRevision: 1 } as const;
    await timebank.do({ type: 'SetLimits', ...policy });
    const sender = { ...broker, memberId: timebank.accountOf('T1').slice('member:'.length) };
    const own = [hours('1/2/2025,T1,Choir,1,', '1/2/2025,T2,Choir,1,'), gifts('1/4/2025,T2,T1,1')];
    const { report } = await timebank.import(own, { actor: sender, skipBadRows: true });
    expect(report.refused.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ['hours.csv', 2, report.files.find(({ file }) => file === 'hours.csv')?.columns?.['member'], 'member'],
      ['gifts.csv', 2, report.files.find(({ file }) => file === 'gifts.csv')?.columns?.['to'], 'member'],
    ]);
  });

  it('lets a spend in on the credits of a booking that has ended, though nobody has come by to say so', async () => {
    await timebank.import([...who, hours('1/2/2025,T1,Choir,2,'), spends('1/3/2025,T1,Cinema,Film,1,0,1')]);
    const [spent] = await timebank.events('CreditsSpent');
    const { credit: venue, offerId, people } = spent!.data as CreditsSpent['data'];
    const [at, expiresAt, later] = [10, 11, 12].map((hour) => instant(Date.UTC(2026, 0, 15, hour) * 1000));
    const booked = { venue, offerId: offerId!, people: people!, at: at!, expiresAt: expiresAt!, minutes: 60 };
    const hold = { type: 'PlaceHold', holdId: 'film', from: timebank.accountOf('T1'), heldBy: broker.id } as const;
    await timebank.do({ ...hold, ...booked });

    const spend = [spends('2/3/2025,T1,Cinema,Film,1,0,1')];
    expect(refusedLines(await timebank.import(spend, { at: at! }))).toEqual(['spends.csv:2 insufficient']);
    expect(refusedLines(await timebank.import(spend, { at: later! }))).toEqual([]);
    expect(await timebank.balance('T1')).toBe(0);
  });

  it('does not judge again what it wrote, whatever became of the credits since', async () => {
    const files = [
      ...who,
      hours('1/2/2025,T1,Choir,5,'),
      spends('1/3/2025,T1,Cinema,Film,1,0,2'),
      gifts('1/4/2025,T1,T2,1'),
    ];
    await timebank.import(files);
    await timebank.do({ ...moved('GiveCredits', 120), from: timebank.accountOf('T1'), to: timebank.accountOf('T3') });
    await timebank.do({ ...moved('GiveCredits', 60), from: timebank.accountOf('T2'), to: timebank.accountOf('T3') });
    const spent = await timebank.events('CreditsSpent');
    const reverses = (spent[0]?.data as { entryId: `e-${string}` }).entryId;
    await timebank.do({
      type: 'ReverseEntry',
      reverses,
      reason: 'wrong-member',
      on: today,
      today,
      recordedBy: broker.id,
    });
    const events = await timebank.events();

    const { report } = await timebank.import(files);
    expect(report).toMatchObject({ outcome: 'written', refused: [], alreadyThere: { hours: 1, spends: 1, gifts: 1 } });
    expect(await timebank.events()).toEqual(events);
  });

  it('knows again what it wrote also of members who have left since, and of those with limits of their own', async () => {
    const files = [
      ...who,
      hours('1/2/2025,T1,Choir,5,', '2/2/2025,T3,Choir,2,'),
      gifts('3/2/2025,T1,T2,5', '4/2/2025,T3,T1,1'),
    ];
    await timebank.import(files);
    const [ofT1, ofT3] = [timebank.accountOf('T1'), timebank.accountOf('T3')];
    const about = { on: today, today, recordedBy: broker.id } as const;
    await timebank.do({
      type: 'CloseAccount',
      accountId: ofT3,
      cause: 'left',
      rest: 'pot',
      leavingReason: 'moved',
      ...about,
    });
    await timebank.do({ ...moved('GiveCredits', 60), from: ofT1, to: timebank.accountOf('T2') });
    const none = { softCreditLimitMinutes: null, capMinutes: null, softCapMinutes: null };
    await timebank.do({
      type: 'SetAccountLimits',
      accountId: ofT1,
      creditLimitMinutes: 0,
      ...none,
      reason: 'agreed',
      setBy: broker.id,
    });
    const events = await timebank.events();

    const { report } = await timebank.import([...files, sheet('gifts', '5/2/2025,T3,T1,1')], { skipBadRows: true });
    expect(report).toMatchObject({
      outcome: 'written',
      alreadyThere: { hours: 2, gifts: 2 },
      goesIn: { hours: 0, gifts: 0 },
    });
    expect(report.refused.map(({ code, message }) => [code, message.en])).toEqual([
      ['refused', expect.stringContaining('closed') as string],
    ]);
    expect(await timebank.events()).toEqual(events);
  });

  it('takes a row of headings for each language, and names without their accents', async () => {
    const members = file('members.csv', 'Rhif,Enw,Ffôn\nNumber,Name,Phone\nT1,Siân Tŵr,01970 123456');
    const sheets = file('hours.csv', 'Oriau 2025,,\nDyddiad,Aelod,Oriau\nDate,Member,Hours\n1/2/2025,sian twr,2');
    const { report } = await timebank.import([members, sheets]);
    expect(report).toMatchObject({ outcome: 'written', goesIn: { members: 1, hours: 1 } });
    expect(report.notes.map(({ code, file, lines }) => [code, file, lines])).toEqual([
      ['heading-again', 'members.csv', [2]],
      ['heading-again', 'hours.csv', [3]],
      ['member-by-name', 'hours.csv', [4]],
    ]);
  });

  it('counts hours with a group that an organisation hosts as that organisation’s', async () => {
    const [organisationId, groupId] = [newId(), newId()];
    for (const command of [
      { type: 'RegisterOrganisation', organisationId, name: { cy: 'Menter', en: 'Menter' } },
      { type: 'FormGroup', groupId, name: { cy: 'Côr', en: 'Choir' }, organisationId },
    ] as const) {
      const context = { commandId: newId(), actor: broker };
      await timebank.execution.execute(timebankDecider, timebank.timebankId, { command, context });
    }
    await timebank.import([threeMembers, hours('1/2/2025,T1,choir,5,')]);
    expect(await timebank.events('HoursRecorded')).toMatchObject([{ data: { groupId, organisationId } }]);
  });

  it('takes later sheets in for members and groups that the timebank has', async () => {
    await timebank.import([...who, hours('1/2/2025,T1,Choir,5,')]);
    const { report } = await timebank.import([
      file('oriau chwefror.csv', 'Aelod;Oriau;Grŵp;Dyddiad\nT1;1,5;Côr;1/3/2025\nT2;2;choir;1/3/2025'),
    ]);
    expect(refusedLines({ report, badRows: [] })).toEqual(['oriau chwefror.csv:2 group']);
    expect(report.refused[0]?.whatToDo.en).toContain('groups’ sheet');
  });

  it('knows groups, venues and offers by their names, in either language and however they are written', async () => {
    const ids = { groupId: newId(), venueId: newId(), offerId: newId() };
    const [cy, en] = ['Côr y Cwm', 'Valley Choir'];
    for (const command of [
      { type: 'FormGroup', groupId: ids.groupId, name: { cy, en }, category: 'music' },
      { type: 'WelcomeVenue', venueId: ids.venueId, name: { cy: 'Y Sinema', en: 'Cinema' } },
      {
        type: 'PublishOffer',
        offerId: ids.offerId,
        venueId: ids.venueId,
        title: 'Film',
        minutesPerAdult: 60,
        minutesPerUnder16: 30,
      },
    ] as const) {
      const context = { commandId: newId(), actor: broker };
      expect(
        isRefusal(await timebank.execution.execute(timebankDecider, timebank.timebankId, { command, context })),
      ).toBe(false);
    }
    const { report } = await timebank.import([
      threeMembers,
      sheet('groups', 'valley choir'),
      hours('1/2/2025,T1,COR Y CWM,5,'),
      spends('1/2/2025,T1,cinema,FILM,1,0,1'),
    ]);
    expect(report.goesIn).toMatchObject({ groups: 0, venues: 0, offers: 0, hours: 1, spends: 1 });
    expect(await timebank.events('HoursRecorded')).toMatchObject([
      { data: { groupId: ids.groupId, category: 'music' } },
    ]);
    expect(await timebank.events('CreditsSpent')).toMatchObject([{ data: { offerId: ids.offerId } }]);
  });

  it('gives bad rows back in a file like their own, to mend and take in', async () => {
    const text =
      'sep=;\r\nOur hours\r\nDate;Member;Group;Hours;Note\r\n1/2/2025;T1;Choir;1;\r\n1/2/2025;T9;Choir;"2,5";=SUM(A1)\r\n';
    const { badRows } = await timebank.import([...who, { name: 'hours.csv', bytes: Buffer.from(text, 'latin1') }], {
      skipBadRows: true,
    });
    expect(badRows.map(({ name }) => name)).toEqual(['hours.to-mend.csv']);
    expect(textOf(badRows[0]!)).toBe(
      'sep=;\r\nOur hours\r\nDate;Member;Group;Hours;Note\r\n1/2/2025;T9;Choir;"2,5";=SUM(A1)\r\n',
    );

    const mended = { name: 'hours.to-mend.csv', bytes: Buffer.from(textOf(badRows[0]!).replace('T9', 'T2')) };
    expect((await timebank.import([mended])).report).toMatchObject({ outcome: 'written', goesIn: { hours: 1 } });
    expect(await timebank.balance('T2')).toBe(150);
  });

  it('gives back with a repeated row the rows it repeats, so that it counts again', async () => {
    const swim = '1/3/2025,T1,Pool,Swim,1,0,2';
    const { badRows } = await timebank.import([...who, hours('1/2/2025,T1,Choir,5,'), spends(swim, swim, swim)], {
      skipBadRows: true,
    });
    expect(
      textOf(badRows[0]!)
        .split('\n')
        .filter((line) => line === swim),
    ).toHaveLength(3);

    await timebank.import([hours('2/2/2025,T1,Choir,1,')]);
    const { report } = await timebank.import(badRows);
    expect(report).toMatchObject({ goesIn: { spends: 1 }, alreadyThere: { spends: 2 } });
    expect(await timebank.balance('T1')).toBe(0);
  });

  it('stops where a sheet’s columns can’t be told, bad rows to be left out or not', async () => {
    const { report, badRows } = await timebank.import(
      [...who, file('hours.csv', 'Date,Member,Group\n1/2/2025,T1,Choir')],
      { skipBadRows: true },
    );
    expect(report.outcome).toBe('unreadable');
    expect(report.refused).toMatchObject([{ file: 'hours.csv', line: 1, code: 'column', column: 'Hours' }]);
    expect(badRows).toEqual([]);
    expect(await timebank.balance('T1')).toBeUndefined();
  });

  it('has the keys of all who join made at once', async () => {
    const prepared: (readonly string[])[] = [];
    await timebank.import(who, { prepare: (memberIds) => void prepared.push(memberIds) });
    expect(prepared.map((memberIds) => memberIds.length)).toEqual([3]);
  });

  it('tells how far it is', async () => {
    const steps = new Set<string>();
    await timebank.import([...who, hours('1/2/2025,T1,Choir,5,')], {
      onProgress: ({ step, done, of }) => steps.add(`${step} ${done}/${of}`),
    });
    expect([...steps]).toEqual(expect.arrayContaining(['reading 0/3', 'planning 0/5', 'writing 5/5']));
  });

  it('is refused for a timebank that is not there', async () => {
    const options = { timebankId: newId(), actor: broker, today, detailsOf: () => Promise.resolve(new Map()) };
    expect(await importSheets(timebank.execution, who, options)).toMatchObject({ refused: 'unknown-timebank' });
  });

  function recordHours(to: ReturnType<OpenTimebank['accountOf']>, minutes: number) {
    return { ...moved('RecordHours', minutes), to };
  }
});

function moved<Type extends string>(type: Type, minutes: number) {
  return { type, minutes, on: today, today, recordedBy: broker.id };
}
