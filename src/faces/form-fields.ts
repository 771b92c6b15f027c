import type { FormFields } from './visit.ts';

/** Posted fields by name; NUL is dropped (no text column takes it), line ends are one kind. */
export function formFields(pairs: Iterable<readonly [string, string]>): FormFields {
  const held = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const clean = value.replaceAll('\0', '').replaceAll('\r\n', '\n');
    const values = held.get(name);
    if (values) values.push(clean);
    else held.set(name, [clean]);
  }
  return {
    get: name => held.get(name)?.at(-1) ?? '',
    all: name => held.get(name) ?? [],
    has: name => held.has(name),
    names: () => [...held.keys()],
  };
}
