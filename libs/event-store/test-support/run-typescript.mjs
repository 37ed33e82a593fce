/**
 * Lets Node run the project's TypeScript as it stands, for processes and threads that tests and benchmarks start:
 * `node --import ./libs/event-store/test-support/run-typescript.mjs some.ts`. What was compiled once is kept under
 * node_modules/.cache, by what is in it, so that the next process starts as fast as with built files.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const cache = new URL('node_modules/.cache/awr-typescript/', root);
const settings = readFileSync(new URL('.swcrc', root), 'utf8');

registerHooks({
  resolve(specifier, context, next) {
    const file = sourceOf(specifier, context.parentURL);
    return file ? { url: file.href, format: 'commonjs', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    return { format: 'commonjs', source: compiled(new URL(url)), shortCircuit: true };
  },
});

/** The TypeScript file that an import without a suffix means, if it is one of ours. */
function sourceOf(specifier, parent) {
  const lib = /^@awr\/([^/]+)$/.exec(specifier);
  if (lib) return new URL(`libs/${lib[1]}/src/index.ts`, root);
  if (!specifier.startsWith('.') || !parent) return undefined;
  const candidates = [`${specifier}.ts`, `${specifier}/index.ts`].map((path) => new URL(path, parent));
  return candidates.find((file) => existsSync(file));
}

function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const name = createHash('sha256').update(settings).update(file.href).update(source).digest('hex');
  const kept = new URL(`${name}.cjs`, cache);
  if (!existsSync(kept)) keep(kept, compile(source, fileURLToPath(file)));
  return readFileSync(kept, 'utf8');
}

function compile(source, filename) {
  const { jsc: wanted, module } = JSON.parse(settings);
  // Paths are resolved above, by file.
  const jsc = { ...wanted, baseUrl: undefined, paths: undefined };
  const { transformSync } = createRequire(root)('@swc/core');
  const options = { filename, swcrc: false, jsc, module, sourceMaps: 'inline' };
  return transformSync(source, options).code;
}

// Renamed into place, since several processes may compile the same file at once.
function keep(file, code) {
  mkdirSync(cache, { recursive: true });
  const unfinished = new URL(`${file.href}.${process.pid}`);
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
}
