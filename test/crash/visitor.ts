import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** What a browser without scripts keeps of a page: where it is, its text, its forms. */
export interface Page {
  status: number;
  path: string;
  html: string;
  forms: Form[];
}

export interface Form {
  action: string;
  multipart: boolean;
  /** Fields as they stand, radios and boxes only when ticked. */
  fields: [name: string, value: string][];
  /** What could be ticked or typed. */
  inputs: { name: string; type: string; value: string }[];
}

/** What is sent beside the fields of a form. */
export type Files = Record<string, { name: string; content: Buffer }>;

/** Somebody with a cookie jar, over plain HTTP; `cookies` stand in it already, as a header has them. */
export function visitor(base: () => string, cookies = '') {
  const jar = new Map(
    cookies
      .split('; ')
      .filter(Boolean)
      .map(each => each.split('=') as [string, string]),
  );
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, base()), {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        cookie: cookie(),
        origin: base(),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/max-age=0/i.test(cookie)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return response;
  };
  /** Follows redirects to the page they end at. */
  const arrive = async (path: string, response: Response): Promise<Page> => {
    const location = response.headers.get('location');
    if (location) {
      await response.arrayBuffer();
      return arrive(location, await ask(location));
    }
    const url = new URL(path, base());
    const html = await response.text();
    return { status: response.status, path: url.pathname + url.search, html, forms: formsOf(html, url.pathname) };
  };
  const post = (form: Form, changes: Record<string, string>, files: Files, headers: Record<string, string> = {}) =>
    ask(form.action, { method: 'POST', body: bodyOf(form, changes, files), headers });
  return {
    open: async (path: string) => arrive(path, await ask(path)),
    /** The jar as a header. */
    cookie,
    /** Posts a form of a page with some fields changed or added. */
    send: async (form: Form, changes: Record<string, string> = {}, files: Files = {}) =>
      arrive(form.action, await post(form, changes, files)),
    /** The same without following: answers what the server said. */
    async press(
      form: Form,
      changes: Record<string, string> = {},
      files: Files = {},
      headers: Record<string, string> = {},
    ) {
      const response = await post(form, changes, files, headers);
      await response.arrayBuffer();
      return { status: response.status, location: response.headers.get('location') ?? '' };
    },
    async download(path: string) {
      const response = await ask(path);
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    },
  };
}

function bodyOf({ fields, multipart }: Form, changes: Record<string, string>, files: Files) {
  const body = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of [...fields.filter(([name]) => !(name in changes)), ...Object.entries(changes)])
    body.append(name, value);
  if (body instanceof FormData)
    for (const [name, { name: file, content }] of Object.entries(files))
      body.append(name, new Blob([new Uint8Array(content)]), file);
  return body;
}
export type Visitor = ReturnType<typeof visitor>;

function formsOf(html: string, here: string): Form[] {
  return elements(parse(html), 'form').map(form => {
    const inputs = [...elements(form, 'input'), ...elements(form, 'textarea')].map(element => ({
      name: attribute(element, 'name') ?? '',
      type: element.tagName === 'textarea' ? 'textarea' : (attribute(element, 'type') ?? 'text'),
      value: element.tagName === 'textarea' ? text(element) : (attribute(element, 'value') ?? ''),
      checked: attribute(element, 'checked') !== undefined,
    }));
    const kept = inputs.filter(
      each => each.name && each.type !== 'file' && (!['radio', 'checkbox'].includes(each.type) || each.checked),
    );
    const selected = elements(form, 'select').map(select => {
      const options = elements(select, 'option');
      const chosen = options.find(option => attribute(option, 'selected') !== undefined) ?? options[0];
      return [attribute(select, 'name') ?? '', chosen ? (attribute(chosen, 'value') ?? '') : ''] as [string, string];
    });
    return {
      action: attribute(form, 'action') || here,
      multipart: attribute(form, 'enctype') === 'multipart/form-data',
      fields: [...kept.map(({ name, value }): [string, string] => [name, value]), ...selected],
      inputs,
    };
  });
}

function elements(node: DefaultTreeAdapterTypes.Node, tag: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap(child => [
    ...('tagName' in child && child.tagName === tag ? [child] : []),
    ...elements(child, tag),
  ]);
}

const attribute = (element: Element, name: string) => element.attrs.find(each => each.name === name)?.value;
const text = (element: Element): string =>
  element.childNodes.map(child => ('value' in child ? child.value : '')).join('');
