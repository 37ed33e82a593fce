export * from './projection';
export * from './table';
