import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';
import type { Schema } from './operation-fields.ts';

/** Inputs that nearly fit a schema: a value of it here and there, and beside it whatever JSON can hold. */
export function hostileInput(schema: Schema, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const right = fitting(schema, ids);
  return fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    -1,
    2 ** 53,
    Number.NaN,
    [],
    {},
    [[]],
    { toString: 1 },
    JSON.parse('{"__proto__":{"a":1}}'),
  ),
  hostileText,
  fc.jsonValue({ maxDepth: 2 }),
);

function fitting(
  { type, properties, items, anyOf, enum: named, const: only }: Schema,
  ids: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only);
  if (named) return fc.constantFrom(...named);
  if (anyOf) return fc.oneof(...anyOf.map(each => hostileInput(each, ids)));
  if (properties) {
    const parts = Object.entries(properties).map(([name, of]) => [
      name,
      fc.option(hostileInput(of, ids), { freq: 9, nil: undefined }),
    ]);
    return fc.record(Object.fromEntries(parts), { noNullPrototype: true });
  }
  if (type === 'array') return fc.array(hostileInput(items ?? {}, ids), { maxLength: 3 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'number' || type === 'integer') return fc.constantFrom(0, 1, 2, -1, 1.5, 2 ** 31, 2 ** 53);
  return fc.oneof(
    ids,
    hostileText.map(text => text.slice(0, 3_000)),
    fc.constantFrom('2026-03-02', 'someone@people.example', 'sight', 'en'),
  );
}
