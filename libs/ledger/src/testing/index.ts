export * from './builders';
export * from './agreement-builders';
export * from './more-builders';
