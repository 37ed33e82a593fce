export * from './projection';
export * from './table';
export * from './testing';
