export * from './member-builders';
export * from './timebank-builders';
