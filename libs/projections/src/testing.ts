export * from './testing/projection-test';
export * from './testing/stored-events';
