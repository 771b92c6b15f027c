import type { Access } from './access.ts';
import type { Reply, Visit } from './visit.ts';

export interface Route {
  method: 'GET' | 'POST';
  /** Nouns; ids are opaque UUIDs (`:id`). */
  url: string;
  access: Access;
  handle(visit: Visit): Promise<Reply>;
  /** Takes files: the body is streamed by `visit.parts()`, not read by `visit.form()`. */
  upload?: true;
  /** Largest body, in bytes, its files included; 4 MiB unless said. */
  bodyLimit?: number;
}

/** Declares a route. A route without access does not compile; two of the same address fail at start. */
export const route = (route: Route): Route => route;
