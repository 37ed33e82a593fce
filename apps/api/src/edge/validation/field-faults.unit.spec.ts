import { getMetadataStorage } from 'class-validator';
import '../../assembly/api.module';
import { fieldFaults } from './field-faults';

/** The names of all constraints that any DTO uses. */
function constraintsInUse(): string[] {
  const storage = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, { type: string; name?: string }[]>;
  };
  const used = [...storage.validationMetadatas.values()].flat();
  const named = used.filter(({ type }) => type !== 'conditionalValidation');
  return [...new Set(named.map(({ type, name }) => name ?? type))].sort();
}

describe('what is said of a wrong field', () => {
  it('is worded in both languages for each constraint of each DTO', () => {
    const used = constraintsInUse();
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !(name in fieldFaults))).toEqual([]);
  });

  it('differs between the languages, and leaves no gap where a value belongs', () => {
    const context = { least: 1, most: 9, values: 'a, b' };
    for (const { code, says } of Object.values(fieldFaults)) {
      const { cy, en } = says(context);
      expect([code, cy === en, /undefined/.test(cy + en)]).toEqual([code, false, false]);
    }
  });
});
