/** JSON Schemas from TypeScript types: as much as events need. */
import ts from 'typescript';

export interface Schema {
  [keyword: string]: unknown;
}

/** The formats of texts whose type says what they are. */
const FORMATS: Readonly<Record<string, string>> = { CalendarDate: 'date', Instant: 'date-time' };

export function schemasOf(checker: ts.TypeChecker) {
  return { objectSchema, schemaOf };

  /** An object but for the fields named, and whatever is sealed. */
  function objectSchema(type: ts.Type, without: readonly string[] = []): Schema {
    const fields = type.getProperties().filter((field) => !without.includes(field.name) && !isSealed(typeOf(field)));
    const properties = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)]));
    const required = fields.filter((field) => !isOptional(field)).map(({ name }) => name);
    return { type: 'object', properties, required };
  }

  function fieldSchema(field: ts.Symbol): Schema {
    const description = ts.displayPartsToString(field.getDocumentationComment(checker)).replace(/\s+/g, ' ');
    const declared = field.valueDeclaration;
    const written = declared && ts.isPropertySignature(declared) ? declared.type?.getText() : undefined;
    const format = written && FORMATS[written];
    // The names of another type's fields, of which there will be more: to readers they are texts.
    if (written?.includes('keyof')) return { type: 'array', items: { type: 'string' } };
    return { ...schemaOf(typeOf(field)), ...(format && { format }), ...(description && { description }) };
  }

  function schemaOf(type: ts.Type): Schema {
    if (type.isUnion()) return unionSchema(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    // Time is whole minutes, and all else that is counted is whole too.
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'integer' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (checker.isArrayType(type)) {
      return { type: 'array', items: schemaOf(checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    }
    const others = checker.getIndexInfosOfType(type)[0];
    if (others && type.getProperties().length === 0) {
      const isNever = (others.type.flags & ts.TypeFlags.Never) !== 0;
      return isNever ? { type: 'object' } : { type: 'object', additionalProperties: schemaOf(others.type) };
    }
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return objectSchema(type);
    throw new Error(`no schema for ${checker.typeToString(type)}`);
  }

  function unionSchema(type: ts.UnionType): Schema {
    const kinds = type.types.filter((each) => !(each.flags & ts.TypeFlags.Undefined) && !isSealed(each));
    if (kinds.every((each) => each.flags & ts.TypeFlags.BooleanLiteral) && kinds.length === 2)
      return { type: 'boolean' };
    if (kinds.length === 1) return schemaOf(kinds[0]!);
    const isWord = (each: ts.Type) => each.isStringLiteral() || each.isNumberLiteral();
    const words = kinds.filter(isWord).map((each) => (each as ts.LiteralType).value);
    const rest = distinct(kinds.filter((each) => !isWord(each)).map(schemaOf));
    // A text of any kind says nothing of those among it that have a meaning of their own.
    if (rest.some(({ type }) => type === 'string')) return rest.length === 1 ? rest[0]! : { anyOf: rest };
    const all = [...(words.length > 1 ? [{ enum: words }] : words.map((word) => ({ const: word }))), ...rest];
    return all.length === 1 ? all[0]! : { anyOf: all };
  }

  function distinct(schemas: readonly Schema[]): Schema[] {
    return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  }

  function typeOf(field: ts.Symbol): ts.Type {
    return checker.getTypeOfSymbol(field);
  }

  function isOptional(field: ts.Symbol): boolean {
    return (field.flags & ts.SymbolFlags.Optional) !== 0;
  }

  function isSealed(type: ts.Type): boolean {
    return type.symbol?.name === 'Sealed';
  }
}
