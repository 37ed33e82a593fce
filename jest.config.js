/** The suffix of a spec says what it needs: unit (nothing), int (disk, ports), e2e (a running Awr), browser (Chromium). */
const swc = require('fs').readFileSync(`${__dirname}/.swcrc`, 'utf8');
const { jsc } = JSON.parse(swc);
const { baseUrl, paths, ...transformed } = jsc;

module.exports = {
  rootDir: __dirname,
  globalSetup: '<rootDir>/test/support/built.ts',
  testEnvironment: 'node',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { swcrc: false, jsc: transformed, module: { type: 'commonjs' }, sourceMaps: 'inline' },
    ],
  },
  moduleNameMapper: { '^@awr/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // Long enough that only what hangs takes so long: on a busy machine a process alone may take many seconds to start.
  testTimeout: 300_000,
};
