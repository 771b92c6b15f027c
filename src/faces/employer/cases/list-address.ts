import {
  type Column,
  columnNames,
  type ListFilters,
  type ListInput,
  type ListTab,
  tabs,
} from '#modules/cases/index.ts';
import { isDay } from '#platform/clock/day.ts';
import { isId } from '#platform/db/id.ts';

export const listRoot = '/employer/cases';

const people = ['all', 'me', 'below', 'shared', 'delegated'] as const;

/** The name of each filter in the address. */
export const filterNames: Record<keyof ListFilters, string> = {
  employee: 'employee',
  number: 'number',
  division: 'division',
  location: 'location',
  department: 'department',
  receivedFrom: 'received-from',
  receivedTo: 'received-to',
  status: 'status',
  type: 'type',
  owner: 'owner',
  recallFrom: 'recall-from',
  recallTo: 'recall-to',
};

/** The list an address asks for; what it does not understand is as if it were not there. */
export function readAddress(query: URLSearchParams): ListInput {
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T): T => {
    const asked = query.get(name) as T;
    return values.includes(asked) ? asked : otherwise;
  };
  const text = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 100);
  const filters = Object.fromEntries(
    Object.entries(filterNames).map(([key, name]) => {
      const value = text(name);
      return [key, /-(from|to)$/.test(name) && !isDay(value) ? '' : value];
    }),
  ) as ListFilters;
  const user = query.get('user') ?? '';
  const place = (name: 'after' | 'before') => (query.get(name) ? { [name]: query.get(name)!.slice(0, 1000) } : {});
  return {
    tab: oneOf<ListTab>('tab', tabs, 'open'),
    sort: oneOf<Column>('sort', columnNames, 'received'),
    direction: oneOf('direction', ['up', 'down'] as const, 'down'),
    user: isId(user) ? user : oneOf('user', people, 'all'),
    q: text('q'),
    filters,
    ...place('after'),
    ...place('before'),
    zone: 'Europe/London',
  };
}

/** The state of a list as fields of a form: only what differs from the usual, places left out. */
export function fieldsOf(input: Omit<ListInput, 'after' | 'before' | 'zone'>): Record<string, string> {
  const { tab, sort, direction, user, q, filters } = input;
  const chosen = Object.entries(filters).filter(([, value]) => value !== '');
  return {
    tab,
    ...(sort === 'received' && direction === 'down' ? {} : { sort, direction }),
    ...(user === 'all' ? {} : { user }),
    ...(q ? { q } : {}),
    ...Object.fromEntries(chosen.map(([key, value]) => [filterNames[key as keyof ListFilters], value])),
  };
}

/** The address of a list, with a change; its place is lost unless named, as it belongs to one order. */
export function addressOf(input: ListInput, change: Partial<ListInput> = {}, root = listRoot): string {
  const { after, before, ...state } = { ...input, after: undefined, before: undefined, ...change };
  const query = new URLSearchParams(fieldsOf(state));
  if (after) query.set('after', after);
  if (before) query.set('before', before);
  return `${root}?${query}`;
}

export const noFilters = Object.fromEntries(Object.keys(filterNames).map(key => [key, ''])) as ListFilters;
export const hasFilters = ({ filters }: Pick<ListInput, 'filters'>): boolean =>
  Object.values(filters).some(value => value !== '');
