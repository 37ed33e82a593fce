import { getMetadataStorage } from 'class-validator';

type Checks = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

/**
 * class-validator looks through the checks of every class, for those that one class has and inherits, each time it
 * validates: most of the time that validating takes. A class has the same checks for ever, so they are kept.
 */
export function keepKnownChecks(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Checks>();
  storage.getTargetValidationMetadatas = (target, ...how) => {
    const key = how.every((one) => one === undefined || one === false || one === '') ? target : undefined;
    const found = known.get(key) ?? find(target, ...how);
    if (key !== undefined) known.set(key, found);
    return found;
  };
}
