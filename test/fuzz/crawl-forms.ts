import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { allRoutes } from '#faces/routes.ts';
import type { Caller } from '#test/isolation/callers.ts';
import { expectations } from '#test/isolation/expectations.ts';
import { knock } from '#test/isolation/knock.ts';
import type { World } from '#test/isolation/world.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A form somebody was shown: where it goes and what its fields may hold. */
export interface ShownForm {
  caller: Caller;
  method: 'GET' | 'POST';
  action: string;
  inParts: boolean;
  /** By name: what the page itself would send, and for choices everything it offers. Token and organisation left out. */
  fields: Record<string, string[]>;
}

/** What the product's own pages lead to. */
export interface Crawled {
  pages: number;
  forms: ShownForm[];
  /** Every name and value that stands in the query of a link or of a form that asks. */
  queries: Record<string, string[]>;
}

/** Opens every page as each of these people, on each thing an address can name, then what those lead to, and notes the forms there. */
export async function crawlForms(world: World, callers: readonly Caller[]): Promise<Crawled> {
  const found: Crawled = { pages: 0, forms: [], queries: {} };
  const known = new Set<string>();
  for (const caller of callers) {
    const todo = addresses(world);
    for (const address of todo) {
      const { status, body, headers } = await knock(world.app, world.credentials[caller], {
        method: 'GET',
        url: address,
      });
      if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
      found.pages += 1;
      for (const element of elements(parse(body))) {
        note(found, known, element, { caller, address });
        const path = element.tagName === 'a' ? attribute(element, 'href')?.split(/[?#]/)[0] : undefined;
        // A Set goes on to what is added while it is walked.
        if (path?.startsWith('/') && todo.size < 400) todo.add(path);
      }
    }
  }
  return found;
}

/** Every page's address, with each thing the table of the matrix names there. */
function addresses(world: World): Set<string> {
  const all = new Set<string>();
  for (const { method, url } of allRoutes({ demonstration: true })) {
    if (method !== 'GET') continue;
    const { at, with: parts } = expectations.find(({ routes }) => routes.includes(`${method} ${url}`)) ?? {};
    for (const object of Object.keys(at ?? { '-': {} }))
      all.add(url.replace(/:(\w+)/g, (_, name: string) => ({ ...world.objects[object], ...parts })[name] ?? 'x'));
  }
  return all;
}

function note(
  found: Crawled,
  known: Set<string>,
  element: Element,
  { caller, address }: { caller: Caller; address: string },
) {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href?.includes('?')) add(found.queries, new URLSearchParams(href.slice(href.indexOf('?'))));
  if (element.tagName !== 'form') return;
  const action = attribute(element, 'action') || address;
  const method = attribute(element, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET';
  const fields: Record<string, string[]> = {};
  add(
    fields,
    [...elements(element)].flatMap(field => values(field)),
  );
  if (method === 'GET')
    return add(
      found.queries,
      Object.entries(fields).flatMap(([name, all]) => all.map(value => [name, value] as const)),
    );
  delete fields.csrf;
  delete fields.organisation;
  // A step is the same whoever fills it; one of each is enough.
  const key = `${caller} ${action} ${Object.keys(fields)}`;
  if (known.has(key)) return;
  known.add(key);
  found.forms.push({
    caller,
    method,
    action,
    inParts: attribute(element, 'enctype') === 'multipart/form-data',
    fields,
  });
}

function add(to: Record<string, string[]>, entries: Iterable<readonly [string, string]>): void {
  for (const [name, value] of entries) {
    const held = Object.hasOwn(to, name) ? to[name]! : [];
    to[name] = held.includes(value) || held.length > 40 ? held : [...held, value];
  }
}

function values(field: Element): (readonly [string, string])[] {
  const name = attribute(field, 'name');
  if (!name) return [];
  if (field.tagName === 'select')
    return [...elements(field)]
      .filter(({ tagName }) => tagName === 'option')
      .map(each => [name, attribute(each, 'value') ?? '']);
  if (field.tagName === 'textarea')
    return [[name, field.childNodes.map(node => ('value' in node ? node.value : '')).join('')]];
  return [[name, attribute(field, 'value') ?? '']];
}

function* elements(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
  }
}

const attribute = (element: Element, name: string) => element.attrs.find(each => each.name === name)?.value;
