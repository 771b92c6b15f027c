import type { Asked } from '#platform/list/page-of-rows.ts';
import type { ListPlace } from './list-place.ts';

/** The list an address asks for; what it does not understand is as if it were not there. */
export function readState<State extends Asked>(
  { input, prefix = '' }: ListPlace<State>,
  query: URLSearchParams,
  zone?: string,
): State {
  const said = [...query].flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
  const asked = Object.fromEntries(said.filter(([, value]) => value !== ''));
  return input.parse({ ...asked, filters: asked, ...(zone ? { zone } : { zone: undefined }) });
}

/** The state of a list as fields of a form: only what differs from the usual, its place left out. */
export function fieldsOf<State extends Asked>(place: ListPlace<State>, state: State): Record<string, string> {
  const { input, always = 'sort', prefix = '' } = place;
  const { filters, after: _, before: __, zone: ___, sort, direction, ...rest } = state;
  const usual = input.parse({}) as Asked & Record<string, unknown>;
  const ordered = sort !== usual.sort || direction !== usual.direction || always === 'sort';
  const fields = {
    ...Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => value !== '' && (value !== usual[name] || name === always)),
    ),
    ...(ordered ? { sort, direction } : {}),
    ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [prefix + name, String(value)]));
}

interface Further {
  /** Another page of the same list, such as its export. */
  path?: string;
  /** The state of a second list on the page. */
  beside?: Readonly<Record<string, string>>;
}

/** The address of a list, with a change; its place is lost unless named, as it belongs to one order. */
export function addressOf<State extends Asked>(
  place: ListPlace<State>,
  state: State,
  change: Partial<State> = {},
  { path = '', beside = {} }: Further = {},
): string {
  const next = { ...state, after: undefined, before: undefined, ...change };
  const query = new URLSearchParams({ ...beside, ...fieldsOf(place, next) });
  const { prefix = '' } = place;
  if (next.after) query.set(`${prefix}after`, next.after);
  if (next.before) query.set(`${prefix}before`, next.before);
  return `${path ? (place.pages ?? place.root) : place.root}${path}?${query}`;
}
