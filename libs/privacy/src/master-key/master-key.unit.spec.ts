import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { KEY_BYTES } from '../sealing/aes-gcm';
import { MasterKey } from './master-key';

const text = MasterKey.newText();
const master = MasterKey.read(text, 'the test');
const dataKey = randomBytes(KEY_BYTES);

describe('a master key', () => {
  it('unwraps what it wrapped, for the same person only', () => {
    const wrapped = master.wrap('nia', dataKey);
    expect(master.unwrap('nia', wrapped)).toEqual(dataKey);
    expect(master.unwrap('owain', wrapped)).toBeUndefined();
  });

  it('unwraps nothing that another one wrapped, or that was changed or cut', () => {
    const wrapped = Buffer.from(master.wrap('nia', dataKey));
    expect(MasterKey.read(MasterKey.newText(), 'the test').unwrap('nia', wrapped)).toBeUndefined();
    expect(master.unwrap('nia', wrapped.subarray(0, 20))).toBeUndefined();
    wrapped[30]! ^= 1;
    expect(master.unwrap('nia', wrapped)).toBeUndefined();
  });

  it('is told from another by its check, which stays the same', () => {
    expect(MasterKey.read(`  ${text}\n`, 'the test').check).toBe(master.check);
    expect(MasterKey.read(MasterKey.newText(), 'the test').check).not.toBe(master.check);
  });

  it('gives secrets for other purposes, the same to whoever has it, and another for each', () => {
    expect(MasterKey.read(text, 'the test').secretFor('cursors')).toEqual(master.secretFor('cursors'));
    expect(master.secretFor('cursors')).not.toEqual(master.secretFor('else'));
    expect(MasterKey.read(MasterKey.newText(), 'the test').secretFor('cursors')).not.toEqual(
      master.secretFor('cursors'),
    );
  });

  it('shows nothing of itself when printed', () => {
    const shown = `${inspect(master, { depth: 9, showHidden: true })} ${JSON.stringify(master)} ${String(master)}`;
    expect(shown).not.toContain(text.slice(0, 12));
    expect(shown).not.toContain('KeyObject');
  });

  it.each([
    ['nothing', ''],
    ['too short', randomBytes(31).toString('base64')],
    ['too long', randomBytes(33).toString('base64')],
    ['hexadecimal', randomBytes(32).toString('hex')],
    ['words', 'correct horse battery staple'],
    ['two keys', `${MasterKey.newText()}\n${MasterKey.newText()}`],
    ['base64 with stray bits at its end', `${'A'.repeat(42)}B=`],
  ])('is refused when it is %s', (_what, malformed) =>
    expect(() => MasterKey.read(malformed, 'AWR_MASTER_KEY')).toThrow(
      expect.objectContaining({ code: 'master-key-malformed', details: { source: 'AWR_MASTER_KEY' } }) as Error,
    ),
  );
});
