export * from './plain-seals';
export * from './member-builders';
export * from './timebank-builders';
export * from './help-builders';
