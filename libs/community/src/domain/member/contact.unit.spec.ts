import { CONTACT_WAYS, missingContact, missingContactWordings } from './contact';

describe('what the broker still has to ask a member for', () => {
  it.each([
    ['text', 'phone'],
    ['phone', 'phone'],
    ['email', 'email'],
    ['post', 'address'],
  ] as const)('whoever wants %s needs: %s', (contactBy, missing) => {
    expect(missingContact(contactBy, {})).toBe(missing);
    expect(missingContact(contactBy, { email: null, phone: '', address: null })).toBe(missing);
    expect(missingContact(contactBy, { [missing]: 'there' })).toBeNull();
    expect(missingContactWordings[missing].cy).not.toBe(missingContactWordings[missing].en);
  });

  it('is nothing for those who want no contact', () => expect(missingContact('none', {})).toBeNull());
  it('knows every way', () => CONTACT_WAYS.forEach((way) => expect(() => missingContact(way, {})).not.toThrow()));
});
