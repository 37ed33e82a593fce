import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Sealed } from '@awr/kernel';
import { KEY_BYTES } from './aes-gcm';
import { openField, sealField } from './seal-field';

const key = createSecretKey(randomBytes(KEY_BYTES));
const [nia, event, name] = ['nia', 'event-1', 'name'];
const aSeal = () => sealField(key, nia, event, name, 'Nia Hughes');
const opening =
  (sealed: Sealed, eventId = event, field = name) =>
  () =>
    openField(key, sealed, eventId, field);

const broken = expect.objectContaining({ code: 'seal-broken', details: { eventId: event, field: name } }) as Error;

// As JSON has it: that knows no zero below zero.
const anyJson = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('a sealed field', () => {
  it('opens to what was sealed, whatever it was', () =>
    fc.assert(
      fc.property(anyJson, fc.string({ unit: 'binary' }), (plain, text) => {
        for (const value of [plain, text]) {
          expect(openField(key, sealField(key, nia, event, name, value), event, name)).toEqual(value);
        }
      }),
    ));

  it('says nothing of what is in it, but whose it is', () => {
    const sealed = aSeal();
    expect(Object.keys(sealed).sort()).toEqual(['iv', 'person', 'sealed', 'text']);
    expect(sealed.person).toBe(nia);
    expect(Buffer.from(sealed.text, 'base64').toString('latin1')).not.toContain('Hughes');
  });

  it('looks different each time', () => {
    const [one, other] = [aSeal(), aSeal()];
    expect(one.iv).not.toBe(other.iv);
    expect(one.text).not.toBe(other.text);
  });

  it('is as long for a short name as for a longer one', () =>
    expect(sealField(key, nia, event, name, 'Al').text).toHaveLength(aSeal().text.length));

  it('opens only where it was made: not for another event, field or person, and not with another key', () => {
    const sealed = aSeal();
    const anotherKey = createSecretKey(randomBytes(KEY_BYTES));
    expect(opening(sealed, 'event-2')).toThrow();
    expect(opening(sealed, event, 'phone')).toThrow();
    expect(opening({ ...sealed, person: 'owain' })).toThrow(broken);
    expect(() => openField(anotherKey, sealed, event, name)).toThrow(broken);
  });

  it('takes no two places for the same, however their names are cut', () => {
    const parts = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(parts, parts, parts, parts, (eventId, field, otherEvent, otherField) => {
        fc.pre(eventId !== otherEvent || field !== otherField);
        const sealed = sealField(key, nia, eventId, field, 1);
        expect(opening(sealed, otherEvent, otherField)).toThrow();
      }),
    );
  });

  it('does not open once any bit of it was flipped', () => {
    const sealed = aSeal();
    for (const part of ['iv', 'text'] as const) {
      const bytes = Buffer.from(sealed[part], 'base64');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        expect(opening({ ...sealed, [part]: flipped.toString('base64') })).toThrow(broken);
      }
    }
  });

  it.each([
    ['cut short', (seal: Sealed) => ({ ...seal, text: seal.text.slice(0, -4) })],
    ['with half a tag', (seal: Sealed) => ({ ...seal, text: Buffer.alloc(8).toString('base64') })],
    ['empty', (seal: Sealed) => ({ ...seal, text: '' })],
    ['without an iv', (seal: Sealed) => ({ ...seal, iv: '' })],
    ['in another spelling of the same bytes', (seal: Sealed) => ({ ...seal, text: `${seal.text} ` })],
    ['with something that is not text', (seal: Sealed) => ({ ...seal, text: 7 as unknown as string })],
  ])('does not open %s', (_how, change) => expect(opening(change(aSeal()))).toThrow(broken));

  it('is not made of nothing: JSON has no undefined', () =>
    expect(() => sealField(key, nia, event, name, undefined)).toThrow('no value that JSON can hold'));
});
