import { messageOf } from './message';
import { NOTICE_KINDS, type NoticeKind } from './notice';
import { sentencesFor } from './sentences';

const notice = (kind: NoticeKind, minutes = 60, day?: string) => ({
  ...{ eventId: 'e', timebankId: 't', memberId: 'm', kind, minutes },
  ...(day !== undefined && { day }),
});
const said = (...notices: ReturnType<typeof notice>[]) => sentencesFor(notices);

describe('what a member reads', () => {
  it('is one sentence for things of a kind, however many there were', () => {
    expect(said(notice('hours', 90), notice('gift', 30), notice('hours', 120), notice('gift', 32))).toEqual([
      { cy: 'Rydym wedi cofnodi 3 awr 30 munud i chi.', en: 'We have recorded 3 hours 30 minutes for you.' },
      {
        cy: 'Cawsoch 2 o roddion: 1 awr 2 funud i gyd.',
        en: 'You have been given 2 gifts: 1 hour 2 minutes in all.',
      },
    ]);
  });

  it('counts what waits for them', () => {
    expect(said(notice('exchange-waiting', 0))).toEqual([
      {
        cy: 'Mae cofnod o gymorth rhyngoch chi ac aelod arall yn aros am eich ateb. Rhowch wybod i ni a yw’n gywir.',
        en: 'A record of help between you and another member is waiting for your answer. Please tell us whether it is right.',
      },
    ]);
    expect(said(...Array.from({ length: 5 }, () => notice('exchange-waiting', 0)))).toEqual([
      {
        cy: 'Mae 5 o gofnodion o gymorth rhyngoch chi ac aelodau eraill yn aros am eich ateb. Rhowch wybod i ni a ydynt yn gywir.',
        en: 'There are 5 records of help between you and other members that are waiting for your answer. Please tell us whether they are right.',
      },
    ]);
  });

  it('asks whether help was as it was told, with how long and when', () => {
    const on = '2026-09-03';
    expect(said(notice('help-given-waiting', 90, on), notice('help-received-waiting', 60, on))).toEqual([
      {
        cy: 'Dywedwyd wrthym eich bod wedi helpu aelod arall am 1 awr 30 munud ar 3 Medi 2026. Rhowch wybod i ni a yw hynny’n gywir.',
        en: 'We were told that you helped another member for 1 hour 30 minutes on 3 September 2026. Please tell us whether that is right.',
      },
      {
        cy: 'Dywedwyd wrthym fod aelod arall wedi eich helpu am 1 awr ar 3 Medi 2026. Rhowch wybod i ni a yw hynny’n gywir.',
        en: 'We were told that another member helped you for 1 hour on 3 September 2026. Please tell us whether that is right.',
      },
    ]);
    const twice = [notice('help-received-waiting', 60, on), notice('help-received-waiting', 30, on)];
    expect(said(...twice)[0]?.en).toBe(
      'We were told 2 times that other members helped you on 3 September 2026, for 1 hour 30 minutes in all. Please tell us whether that is right.',
    );
  });

  it('says of a correction what was wrong, and what is right', () => {
    expect(said(notice('corrected', 180), notice('hours', 120)).map(({ cy, en }) => `${cy} / ${en}`)).toEqual([
      'Rydym wedi dadwneud cofnod anghywir o 3 awr ar eich cyfrif. / We have undone a wrong entry of 3 hours on your account.',
      'Rydym wedi cofnodi 2 awr i chi. / We have recorded 2 hours for you.',
    ]);
  });

  it('keeps days apart on which credits end', () => {
    const ahead = said(notice('expiry-ahead', 60, '2026-03-31'), notice('expiry-ahead', 30, '2026-04-30'));
    expect(ahead.map(({ cy }) => cy)).toEqual([
      'Bydd 1 awr o’ch credydau yn dod i ben ar 31 Mawrth 2026, oni bai eich bod yn eu defnyddio cyn hynny.',
      'Bydd 30 munud o’ch credydau yn dod i ben ar 30 Ebrill 2026, oni bai eich bod yn eu defnyddio cyn hynny.',
    ]);
  });

  it('says which other timebank it was, each by itself', () => {
    const from = (partnerId: string, minutes: number) => ({ ...notice('received', minutes), partnerId });
    const bro = { cy: 'Banc Amser Bro', en: 'Bro Timebank' };
    const notices = [from('bro', 60), from('aber', 30), from('bro', 30), { ...notice('returned'), partnerId: 'bro' }];
    expect(sentencesFor(notices, new Map([['bro', bro]]))).toEqual([
      {
        cy: 'Cawsoch 1 awr 30 munud gan aelod o fanc amser arall (Banc Amser Bro).',
        en: 'You have received 1 hour 30 minutes from a member of another timebank (Bro Timebank).',
      },
      {
        cy: 'Cawsoch 30 munud gan aelod o fanc amser arall.',
        en: 'You have received 30 minutes from a member of another timebank.',
      },
      {
        cy: 'Rydym wedi dychwelyd 1 awr i’ch cyfrif, gan na allai’r banc amser arall (Banc Amser Bro) dderbyn y credydau.',
        en: 'We have returned 1 hour to your account, since the other timebank (Bro Timebank) could not take the credits.',
      },
    ]);
  });

  it.each(NOTICE_KINDS)('is a whole sentence in both languages: %s', (kind) => {
    for (const many of [1, 2, 3]) {
      const sentences = said(...Array.from({ length: many }, () => notice(kind, 45, '2026-03-31')));
      expect(sentences).toHaveLength(1);
      for (const text of Object.values(sentences[0]!)) expect(text).toMatch(/^\p{Lu}|^\d+ [a-z][^]*[.]$/u);
      expect(Object.values(sentences[0]!).join()).not.toMatch(/undefined|NaN|'/);
    }
  });

  it('greets them by name in a letter, and names nobody in a text', () => {
    const timebank = { cy: 'Banc Amser y Cwm', en: 'Cwm Timebank' };
    const { subject, letter, text } = messageOf([notice('hours')], { language: 'cy', givenName: 'Nia', timebank });
    expect(subject).toBe('Newyddion am eich credydau amser – Banc Amser y Cwm');
    expect(letter[0]).toBe('Annwyl Nia,');
    expect(letter.at(-1)).toBe('Banc Amser y Cwm');
    expect(text).toBe("Banc Amser y Cwm: Rydym wedi cofnodi 1 awr i chi. Rhywbeth o'i le? Rhowch wybod i ni.");
  });
});

describe('how to reach the timebank', () => {
  const timebank = { cy: 'Banc Amser y Cwm', en: 'Cwm Timebank' };
  const contact = { name: { cy: 'Y swyddfa', en: 'The office' }, phone: '01654 700000', email: 'post@example.org' };

  it('is a paragraph of a letter, before its end, in the reader’s language', () => {
    const to = { language: 'cy', givenName: 'Nia', timebank, contact } as const;
    expect(messageOf([notice('hours')], to).letter.slice(2)).toEqual([
      'Os oes rhywbeth o’i le, neu os hoffech glywed gennym mewn ffordd arall, rhowch wybod i ni.',
      'Sut i gysylltu â ni: Y swyddfa; ffôn 01654 700000; e-bost post@example.org.',
      'Cofion gorau,',
      'Banc Amser y Cwm',
    ]);
  });

  it('is a phone number in a text, and nothing where there is none', () => {
    const to = { language: 'en', givenName: 'Owain', timebank } as const;
    expect(messageOf([notice('hours')], { ...to, contact }).text).toMatch(
      /Anything wrong\? Please tell us: 01654 700000\.$/,
    );
    expect(messageOf([notice('hours')], { ...to, contact: { name: contact.name } }).text).toMatch(/Please tell us\.$/);
    expect(messageOf([notice('hours')], { ...to, contact: null }).letter).toHaveLength(5);
  });
});
