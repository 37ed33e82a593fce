import { SmallTimebank } from './testing/small-timebank';

const office = {
  name: { cy: 'Swyddfa’r Banc Amser', en: 'The Timebank office' },
  ...{ phone: '01654 700000', email: 'post@example.org', address: '1 Stryd y Bont\nDyffryn' },
  openingHours: { cy: 'Mawrth, 10–4', en: 'Tuesdays, 10–4' },
};
const IN_WELSH =
  'Sut i gysylltu â ni: Swyddfa’r Banc Amser; ffôn 01654 700000; e-bost post@example.org; 1 Stryd y Bont, Dyffryn. Ar agor: Mawrth, 10–4.';

describe('how to reach a timebank', () => {
  let timebank: SmallTimebank;
  const contact = (who: string) => timebank.read(who, '/contact');
  const notesOf = async (path: string, language: string) => {
    const asking = { token: timebank.tokens['broker'], headers: { 'accept-language': language } };
    const report = await timebank.api.get(timebank.at(path), asking);
    return report.body['notes'] as string[];
  };

  beforeAll(async () => {
    timebank = await SmallTimebank.found();
    await timebank.join('T1', 'Nia');
    await timebank.done('broker', '/hours', { member: 'T1', minutes: 60, on: '2025-09-13' });
  });
  afterAll(() => timebank.stop());

  it('is not said at first', async () => {
    expect(await contact('Nia')).toEqual({});
    expect((await notesOf('/reports/entries/e-000001/receipt', 'en')).join(' ')).not.toContain('How to reach us');
  });

  it('is set by the broker, and then told to everybody there, on receipts and statements', async () => {
    expect(await timebank.done('broker', '/contact', office)).toEqual({ isTold: true });
    expect(await contact('Nia')).toEqual(office);
    const receipt = await notesOf('/reports/entries/e-000001/receipt', 'cy');
    expect(receipt).toContain(IN_WELSH);
    const statement = '/reports/members/T1/statement?from=2025-09-01&until=2025-09-30';
    expect((await notesOf(statement, 'en')).at(-1)).toMatch(/^How to reach us: The Timebank office; phone 01654/);
  });

  it('is nobody’s to set but the broker’s', async () => {
    expect(await timebank.ask('Nia', '/contact', office)).toMatchObject({ status: 403 });
  });

  it('is no longer told once it is otherwise, or taken back', async () => {
    await timebank.done('broker', '/contact', { phone: '01654 711111' });
    expect(await contact('broker')).toEqual({ phone: '01654 711111' });
    expect(await timebank.done('broker', '/contact', {})).toEqual({ isTold: false });
    expect(await contact('broker')).toEqual({});
    expect(await timebank.ask('broker', '/contact', {})).toMatchObject({ body: { code: 'nothing-to-change' } });
  });
});
