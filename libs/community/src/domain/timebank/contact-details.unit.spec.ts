import { contactInWords } from './contact-details';

const all = {
  name: { cy: 'Swyddfa’r Banc Amser', en: 'The Timebank office' },
  ...{ phone: '01654 700000', email: 'post@example.org', address: '1 Stryd y Bont\nDyffryn' },
  openingHours: { cy: 'Mawrth, 10–4', en: 'Tuesdays, 10–4' },
};

describe('how to reach a timebank, in words', () => {
  it('is all of it, in either language', () => {
    expect(contactInWords(all, 'cy')).toBe(
      'Sut i gysylltu â ni: Swyddfa’r Banc Amser; ffôn 01654 700000; e-bost post@example.org; 1 Stryd y Bont, Dyffryn. Ar agor: Mawrth, 10–4.',
    );
    expect(contactInWords(all, 'en')).toBe(
      'How to reach us: The Timebank office; phone 01654 700000; e-mail post@example.org; 1 Stryd y Bont, Dyffryn. Open: Tuesdays, 10–4.',
    );
  });

  it('is as much as there is', () => {
    expect(contactInWords({ phone: '01654 700000' }, 'en')).toBe('How to reach us: phone 01654 700000.');
    expect(contactInWords({ openingHours: all.openingHours }, 'en')).toBe('Open: Tuesdays, 10–4.');
    expect(contactInWords({}, 'en')).toBeUndefined();
  });
});
