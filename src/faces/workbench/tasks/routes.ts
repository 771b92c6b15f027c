import type { Access } from '#faces/access.ts';
import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '#faces/route.ts';
import { askFinish, doFinish } from './finish-task.page.ts';
import { taskChoices } from './list-choices.ts';
import { exportTasks, showTasks } from './list-tasks.page.ts';
import { doClaim, doRelease } from './move-task.page.ts';

const access: Access = { to: 'workbench', desk: ['clinician', 'case_administrator'] };

/** The tasks of the desks somebody sits at. */
export const routes: Route[] = [
  route({ method: 'GET', url: '/workbench/tasks', access, handle: showTasks }),
  route({ method: 'GET', url: '/workbench/tasks/export', access, handle: exportTasks }),
  ...choiceRoutes(taskChoices),
  route({ method: 'POST', url: '/workbench/tasks/:id/claim', access, handle: doClaim }),
  route({ method: 'POST', url: '/workbench/tasks/:id/release', access, handle: doRelease }),
  route({ method: 'GET', url: '/workbench/tasks/:id/completion', access, handle: askFinish }),
  route({ method: 'POST', url: '/workbench/tasks/:id/completion', access, handle: doFinish }),
];
