export * from './builders';
export * from './agreement-builders';
