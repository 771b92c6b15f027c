import { type Route, route } from '#faces/route.ts';
import { exportOutbox, showMessage, showOutbox } from './show-outbox.page.ts';

/** The demonstration's outbox; registered nowhere else, because it shows everybody's mail to anybody. */
export const outboxRoutes: Route[] = [
  route({ method: 'GET', url: '/outbox', access: { to: 'public' }, handle: showOutbox }),
  route({ method: 'GET', url: '/outbox/export', access: { to: 'public' }, handle: exportOutbox }),
  route({ method: 'GET', url: '/outbox/:id', access: { to: 'public' }, handle: showMessage }),
];
