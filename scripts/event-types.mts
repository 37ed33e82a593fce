/** Every event of the contexts: what its decider says of it, and the TypeScript type of its data. */
import { createRequire } from 'node:module';
import ts from 'typescript';
import type { CONTEXTS } from './contexts.mts';

export interface BuiltDecider {
  readonly category: string;
  readonly events: Readonly<Record<string, { version: number; personal?: { fields: readonly string[] } }>>;
}

export interface EventOfCode {
  readonly context: (typeof CONTEXTS)[number];
  readonly category: string;
  readonly name: string;
  readonly version: number;
  /** The fields that are sealed. */
  readonly personal: readonly string[];
  readonly data: ts.Type;
  /** The part of the context's domain that declares it: `holds`, `periods`; the context itself for what is in none. */
  readonly part: string;
}

const require = createRequire(import.meta.url);

/** In the order in which each decider names them. */
export function eventsOf(contexts: typeof CONTEXTS): { checker: ts.TypeChecker; events: EventOfCode[] } {
  const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, process.cwd());
  const files = contexts.map(({ lib }) => `libs/${lib}/src/index.ts`);
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false });
  const checker = program.getTypeChecker();
  return { checker, events: contexts.flatMap(ofContext) };

  function ofContext(context: (typeof CONTEXTS)[number]): EventOfCode[] {
    const built = require(`../dist/libs/${context.lib}/src`)[context.decider] as BuiltDecider;
    const types = eventTypes(`libs/${context.lib}/src/index.ts`, context.union);
    return Object.entries(built.events).map(([name, { version, personal }]) => {
      const type = types.find((each) => nameOf(each) === name);
      if (!type) throw new Error(`${context.union} has no ${name}`);
      const data = checker.getTypeOfSymbol(type.getProperty('data')!);
      return {
        context,
        category: built.category,
        name,
        version,
        personal: personal?.fields ?? [],
        data,
        part: partOf(type),
      };
    });
  }

  function eventTypes(file: string, union: string): readonly ts.Type[] {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    const exported = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === union);
    if (!exported) throw new Error(`${file} does not export ${union}`);
    const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const type = checker.getDeclaredTypeOfSymbol(target);
    return type.isUnion() ? type.types : [type];
  }

  function partOf(event: ts.Type): string {
    const { fileName } = event.aliasSymbol!.declarations![0]!.getSourceFile();
    const [, lib, folders] = /libs\/([^/]+)\/src\/domain\/(?:(.+)\/)?[^/]+$/.exec(fileName)!;
    return folders?.replaceAll('/', '-') ?? lib!;
  }

  function nameOf(event: ts.Type): string {
    return (checker.getTypeOfSymbol(event.getProperty('type')!) as ts.StringLiteralType).value;
  }
}
