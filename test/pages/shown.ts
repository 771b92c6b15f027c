import type { PageWorld } from './page-world.ts';

type Who = keyof PageWorld['credentials'];

/** A page in one state: who looks, where, in which language, and what they press first. */
export interface State {
  name: string;
  as: Who;
  /** The route it shows; with `of` the object its address names. */
  route: string;
  of?: string;
  /** Other parts of the address, and its query. */
  with?: Readonly<Record<string, string>>;
  query?: string;
  locale?: 'en' | 'cy';
  /** The form is sent as it stands, empty or wrong: the page comes back with an error summary. */
  wrong?: true;
}

/** Shown in both languages, or in the one that is named. */
export interface Shown extends Omit<State, 'name' | 'wrong'> {
  /** Also sent as it stands. */
  sent?: true;
}

export const shown = (as: Who, routes: readonly string[], more: Partial<Shown> = {}): Shown[] =>
  routes.map(route => ({ as, route, ...more }));
export const forms = (as: Who, routes: readonly string[], more: Partial<Shown> = {}) =>
  shown(as, routes, { sent: true, ...more });
