import type { TaskListInput } from '#modules/tasks/index.ts';

/** The address of the list in a state; what is as usual is not said. */
export function listHref(state: Partial<TaskListInput>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(stateFields(state))) query.set(name, value);
  for (const name of ['kind', 'organisation', 'label', 'dueBy', 'after'] as const) {
    const value = state[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return `/workbench/tasks${text ? `?${text}` : ''}`;
}

/** View and order, which stay while filters change. */
export function stateFields({ view, sort, descending }: Partial<TaskListInput>): Record<string, string> {
  return {
    ...(view && view !== 'open' ? { view } : {}),
    ...(sort && sort !== 'due' ? { sort } : {}),
    ...(descending ? { dir: 'descending' } : {}),
  };
}

/** Is anything filtered? */
export const isFiltered = ({ kind, organisation, label, dueBy }: TaskListInput): boolean =>
  Boolean(kind ?? organisation ?? label ?? dueBy);
