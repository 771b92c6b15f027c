import fc from 'fast-check';
import { allRoutes } from '#faces/routes.ts';
import type { World } from '#test/isolation/world.ts';
import type { Crawled } from './crawl-forms.ts';
import { hostileEscape, hostileText } from './hostile-text.ts';
import { operationFields } from './operation-fields.ts';

/** Values as they stand in an address, escaped; some wrongly. */
export const texts = fc.oneof(
  { weight: 3, arbitrary: hostileText.map(encode) },
  { weight: 1, arbitrary: hostileEscape },
);
/** What a browser would send; what no address line can hold goes as its escape. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
export const short = texts.map(text => text.slice(0, 2_000));

/** An address of the product, its parts filled with ids of whatever there is, or with anything. */
export function addresses(world: World, { forms }: Crawled, ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const steps = fc.constantFrom(
    'referrer',
    'employee',
    'letter',
    'made-up',
    ...new Set(forms.map(form => form.action.split('/').at(-1)!)),
  );
  const whole = fc.constantFrom(...Object.values(world.objects));
  return fc
    .record({
      route: fc.constantFrom(...allRoutes({ demonstration: true })),
      object: whole,
      parts: fc.array(
        fc.oneof({ weight: 4, arbitrary: ids }, { weight: 3, arbitrary: short }, { weight: 2, arbitrary: steps }),
        { minLength: 4, maxLength: 4 },
      ),
      matched: fc.boolean(),
    })
    .map(({ route, object, parts, matched }) => {
      let at = 0;
      return route.url.replace(/:(\w+)/g, (_, name: string) =>
        matched && Object.hasOwn(object, name) ? object[name]! : parts[at++ % 4]!,
      );
    });
}

/** Paths that are no address of ours. */
export const oddPaths = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '///',
    '/*',
    '/.',
    '/..',
    '/%2e%2e',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%00',
    '/assets/',
    '/employer//cases',
    '/EMPLOYER',
    '/;',
    '/\\fuzz.example',
  ),
  texts.map(text => `/${text}`.slice(0, 6_000)),
  texts.map(text => `//fuzz.example/${text}`.slice(0, 6_000)),
);

/** Questions with names any page or input knows, and values none expects. */
export function queries({ queries }: Crawled, ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const names = [
    'lang',
    'q',
    'tab',
    'sort',
    'direction',
    'after',
    'before',
    'user',
    'next',
    'view',
    'dueBy',
    'label',
    'employee',
    'received-from',
    'recall-to',
  ];
  const known = fc.constantFrom(...new Set([...Object.keys(queries), ...Object.keys(operationFields()), ...names]));
  const pair = known.chain(name =>
    fc.tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: short }),
      fc.oneof(
        { weight: 3, arbitrary: short },
        { weight: 2, arbitrary: fc.constantFrom(...(queries[name]?.map(encode) ?? ['1'])) },
        { weight: 1, arbitrary: ids },
      ),
    ),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    {
      weight: 3,
      arbitrary: fc
        .array(pair, { maxLength: 6 })
        .map(pairs => `?${pairs.map(each => each.join('=')).join('&')}`.slice(0, 12_000)),
    },
  );
}
