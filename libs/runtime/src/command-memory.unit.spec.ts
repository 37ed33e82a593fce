import fc from 'fast-check';
import { CommandMemory } from './command-memory';

describe('the memory of answered commands', () => {
  it('finds every command at its revision, as a plain Map would, also after a snapshot', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 300 }), fc.nat(300), (commandIds, cut) => {
        let memory = new CommandMemory();
        commandIds.forEach((commandId, revision) => {
          if (revision === cut) memory = CommandMemory.decode(structuredClone(memory.encode()));
          memory.remember(commandId, revision);
        });
        commandIds.forEach((commandId, revision) => expect(memory.candidates(commandId)).toContain(revision));
      }),
    );
  });

  it('does not take one command for another', () => {
    const memory = new CommandMemory();
    for (let number = 0; number < 20_000; number += 1) memory.remember(`command-${number}`, number);
    for (let number = 20_000; number < 40_000; number += 1) {
      expect(memory.candidates(`command-${number}`)).toEqual([]);
    }
  });
});
