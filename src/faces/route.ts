import type { Turn } from '#platform/http/admission.ts';
import type { Access } from './access.ts';
import type { Reply, Visit } from './visit.ts';

export interface Route {
  method: 'GET' | 'POST';
  /** Nouns; ids are opaque UUIDs (`:id`). */
  url: string;
  access: Access;
  handle(visit: Visit): Promise<Reply>;
  /** Asks first to show that it is them, unless they did within ten minutes (ACC.S6); for forms without files. */
  stepUp?: true;
  /** Takes files: the body is streamed by `visit.parts()`, not read by `visit.form()`. */
  upload?: true;
  /** Whose turn it is when there is too much to do; posts come first, so that nothing typed is lost, exports last. */
  turn?: Turn;
  /** Words of the address that make reading this page a search, which gives way at once. */
  searchedBy?: readonly string[];
  /** Largest body, in bytes, its files included; 4 MiB unless said. */
  bodyLimit?: number;
}

/** Declares a route. A route without access does not compile; two of the same address fail at start. */
export const route = (route: Route): Route => route;

/** Whose turn a request for this address of the route is. */
export function turnOf({ method, url: pattern, turn, searchedBy = [] }: Route, url: string): Turn {
  if (turn) return turn;
  if (method === 'POST') return 'first';
  if (pattern.endsWith('/export')) return 'last';
  const query = new URL(url, 'http://localhost').searchParams;
  return searchedBy.some(name => query.get(name)) ? 'last' : 'usual';
}
