import fc from 'fast-check';
import { type Caller, callers } from '#test/isolation/callers.ts';
import type { World } from '#test/isolation/world.ts';
import { addresses, encode, oddPaths, queries, short, texts } from './addresses.ts';
import type { Crawled } from './crawl-forms.ts';
import { type Body, brokenBodies, type Field, formBodies } from './form-body.ts';
import { hostileText } from './hostile-text.ts';
import { operationFields } from './operation-fields.ts';

/** One request as it will be made. */
export interface Attempt {
  caller: Caller;
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Cookies beside or instead of the caller's. */
  cookies: Record<string, string>;
  body?: Body;
}

/** Requests of every kind, from what the pages of this world lead to and what the modules' doors take. */
export function attempts(world: World, crawled: Crawled): fc.Arbitrary<Attempt> {
  const ids = fc.constantFrom(...new Set(Object.values(world.objects).flatMap(parts => Object.values(parts))));
  const address = addresses(world, crawled, ids);
  const query = queries(crawled, ids);
  const fields = inventedFields(ids);
  const anyone = fc.oneof(fc.constantFrom(...callers), fc.constantFrom(...busy));
  const asked = fc
    .record({ caller: anyone, path: address, query, method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD') })
    .map(({ query, path, ...rest }) => ({ ...rest, path: path + query }));
  const posted = fc.record({ caller: anyone, path: address, method: fc.constant('POST'), body: formBodies(fields) });
  const odd = fc.record({
    caller: anyone,
    path: fc.tuple(fc.oneof(address, oddPaths), query).map(parts => parts.join('')),
    method: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST', 'GET'),
    body: fc.option(fc.oneof(formBodies(fields), brokenBodies), { nil: undefined }),
  });
  const broken = fc.record({ caller: anyone, path: address, method: fc.constant('POST'), body: brokenBodies });
  const what: fc.Arbitrary<Omit<Attempt, 'headers' | 'cookies'>> = fc.oneof(
    { weight: 42, arbitrary: filledForms(crawled, fields) },
    { weight: 32, arbitrary: asked },
    { weight: 12, arbitrary: posted },
    { weight: 6, arbitrary: odd as fc.Arbitrary<Omit<Attempt, 'headers' | 'cookies'>> },
    { weight: 8, arbitrary: broken },
  );
  return fc.tuple(what, headers, cookies).map(([rest, headers, cookies]) => ({ ...rest, headers, cookies }));
}

/** Those who see most, and so come furthest. */
const busy: readonly Caller[] = ['owner', 'seeAll', 'nurse', 'triage', 'caseAdministrator', 'linkVisitor', 'foreigner'];

/** Fields no form has together: names of any input, values of their schemas, ids, or anything. */
function inventedFields(ids: fc.Arbitrary<string>): fc.Arbitrary<Field[]> {
  const known = operationFields();
  const field = fc.constantFrom(...Object.keys(known), 'do', 'version', 'key', 'next').chain(name =>
    fc.record({
      name: fc.oneof({ weight: 9, arbitrary: fc.constant(encode(name)) }, { weight: 1, arbitrary: short }),
      value: fc.oneof(
        { weight: 4, arbitrary: texts },
        { weight: 2, arbitrary: ids },
        { weight: 2, arbitrary: fc.constantFrom(...(known[name]?.length ? known[name].map(encode) : ['on'])) },
      ),
    }),
  );
  return fc.array(field, { maxLength: 8 });
}

/** A form as the page gave it, then a few of its fields spoilt, left out, doubled or joined by others. */
function filledForms(
  { forms }: Crawled,
  others: fc.Arbitrary<Field[]>,
): fc.Arbitrary<Omit<Attempt, 'headers' | 'cookies'>> {
  const change = fc.record({
    at: fc.nat(60),
    how: fc.constantFrom('spoil', 'spoil', 'spoil', 'leave', 'double', 'list'),
    value: texts,
  });
  return fc.constantFrom(...forms).chain(({ caller, method, action, fields, inParts }) =>
    fc
      .tuple(
        fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }),
        fc.array(change, { maxLength: 4 }),
        fc.option(others, { freq: 5, nil: [] }),
      )
      .chain(([picks, changes, further]) => {
        const filled = Object.entries(fields).map(([name, values], at) => ({
          name: encode(name),
          value: encode(values[picks[at % 6]! % values.length] ?? ''),
        }));
        for (const { at, how, value } of filled.length ? changes : []) {
          const field = filled[at % filled.length]!;
          if (how === 'spoil') field.value = value;
          if (how === 'leave') filled.splice(at % filled.length, 1, { name: 'left', value: '' });
          if (how === 'double') filled.push({ name: field.name, value });
          if (how === 'list') field.name += '%5B%5D';
        }
        const body = formBodies(fc.constant([...filled, ...further]), inParts);
        return fc.record({ caller: fc.constant(caller), method: fc.constant(method), path: fc.constant(action), body });
      }),
  );
}

const latin = hostileText.map(text => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 300));
const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'accept-language',
        'accept',
        'accept-encoding',
        'referer',
        'range',
        'if-none-match',
        'if-modified-since',
        'x-forwarded-for',
        'x-forwarded-host',
        'user-agent',
        'content-encoding',
        'x-http-method-override',
        'x-swap',
        'x-autosave',
        'x-upload',
        'authorization',
        'sec-fetch-site',
        'origin',
      ),
      latin,
      { minKeys: 1, maxKeys: 4, noNullPrototype: true },
    ),
  },
);
const cookies: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 7, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.dictionary(
      fc.constantFrom('session', 'visit', 'visitor', 'said', 'kept', 'language', 'device', 'other'),
      fc.oneof(
        latin.map(text => text.replace(/[;\s]/g, '')),
        short,
      ),
      { maxKeys: 2, noNullPrototype: true },
    ),
  },
);
