import { brandRoutes } from './brand.ts';
import type { Route } from './route.ts';

/** Every address of the product, face by face. `/outbox` and `/demo` exist in the demonstration only. */
export function allRoutes(_options: { demonstration: boolean }): Route[] {
  return [...brandRoutes];
}
