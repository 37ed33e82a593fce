import { catalogue } from '../../assembly/catalogue';
import { exampleDetails } from '../../pages/example-details';

describe('the problems that the API can answer with', () => {
  const all = catalogue().all();

  it('each have a status, a title and a detail in both languages', () => {
    expect(all.length).toBeGreaterThan(80);
    for (const [code, { status, title, detail }] of all) {
      const { cy, en } = detail(exampleDetails(code));
      expect([code, status >= 400 && status < 600]).toEqual([code, true]);
      expect([code, title.cy === title.en, cy === en]).toEqual([code, false, false]);
      expect([code, /undefined|NaN|\[object/.test(cy + en)]).toEqual([code, false]);
    }
  });

  it('say 404 of what is not there, and 422 of what a rule refuses', () => {
    const status = Object.fromEntries(all.map(([code, kind]) => [code, kind.status]));
    expect(status).toMatchObject({
      'unknown-member': 404,
      'unknown-account': 404,
      'token-unknown': 404,
      'insufficient-credits': 422,
      'reason-unknown': 422,
      'command-id-reused': 422,
      'precondition-failed': 412,
      conflict: 409,
    });
  });
});
