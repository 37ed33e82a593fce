export * from './builders';
export * from './agreement-builders';
export * from './more-builders';
export { LedgerModel, copyOfModel } from './model/ledger-model';
export type { ModelAnswer, ModelEntry } from './model/model-answer';
