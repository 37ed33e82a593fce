/** Lets a child process or a worker thread of a test run the project's TypeScript as it is: `node --import` this. */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = new URL('../../../../', import.meta.url);
const { jsc } = JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8'));
// Library names are resolved below, by the loader.
const asBuilt = { ...jsc, baseUrl: undefined, paths: undefined };

registerHooks({
  resolve(specifier, context, next) {
    const url = typescriptOf(specifier, context.parentURL);
    return url ? { url: url.href, format: 'commonjs', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const source = readFileSync(fileURLToPath(url), 'utf8');
    const { code } = transformSync(source, { swcrc: false, jsc: asBuilt, module: { type: 'commonjs' } });
    return { format: 'commonjs', source: code, shortCircuit: true };
  },
});

function typescriptOf(specifier, from) {
  const lib = /^@awr\/([^/]+)$/.exec(specifier)?.[1];
  if (lib) return new URL(`libs/${lib}/src/index.ts`, root);
  if (!specifier.startsWith('.')) return undefined;
  return ['.ts', '/index.ts'].map((end) => new URL(specifier + end, from)).find((url) => existsSync(url));
}
