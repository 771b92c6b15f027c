import { brandRoutes } from './brand.ts';
import { routes as caseRoutes } from './employer/cases/routes.ts';
import { routes as dashboardRoutes } from './employer/dashboard/routes.ts';
import { routes as referralRoutes } from './employer/referrals/routes.ts';
import { routes as sharedServiceRoutes } from './employer/shared-services/routes.ts';
import { routes as sharingRoutes } from './employer/sharing/routes.ts';
import { routes as userRoutes } from './employer/users/routes.ts';
import { routes as accessibilityRoutes } from './public/accessibility/routes.tsx';
import { demoRoutes } from './public/demo/routes.ts';
import { outboxRoutes } from './public/outbox/routes.ts';
import { routes as publicRoutes } from './public/routes.ts';
import type { Route } from './route.ts';
import { routes as sightRoutes } from './sight/routes.ts';
import { routes as accountRoutes } from './workbench/accounts/routes.ts';
import { routes as adviceRoutes } from './workbench/advice/routes.ts';
import { routes as workRoutes } from './workbench/cases/routes.ts';
import { routes as workbenchRoutes } from './workbench/dashboard/routes.ts';
import { routes as helpRoutes } from './workbench/help/routes.ts';
import { routes as hierarchyRoutes } from './workbench/hierarchy/routes.ts';

import { routes as noticeRoutes } from './workbench/notices/routes.ts';

import { routes as organisationRoutes } from './workbench/organisations/routes.ts';
import { routes as requestCodeRoutes } from './workbench/shared-services/routes.ts';
import { routes as signOnRoutes } from './workbench/single-sign-on/routes.ts';
import { routes as staffRoutes } from './workbench/staff/routes.ts';
import { routes as taskRoutes } from './workbench/tasks/routes.ts';
import { routes as triageRoutes } from './workbench/triage/routes.ts';
import { routes as lookedAfterRoutes } from './workbench/users/routes.ts';

/** Every address of the product, face by face. `/outbox` and `/demo` exist in the demonstration only. */
export function allRoutes({ demonstration }: { demonstration: boolean }): Route[] {
  return [
    ...brandRoutes,
    ...publicRoutes,
    ...accessibilityRoutes,
    ...dashboardRoutes,
    ...caseRoutes,
    ...referralRoutes,
    ...sharingRoutes,
    ...userRoutes,
    ...sharedServiceRoutes,
    ...sightRoutes,
    ...workbenchRoutes,
    ...triageRoutes,
    ...workRoutes,
    ...adviceRoutes,
    ...organisationRoutes,
    ...noticeRoutes,
    ...hierarchyRoutes,
    ...helpRoutes,
    ...requestCodeRoutes,
    ...accountRoutes,
    ...signOnRoutes,
    ...lookedAfterRoutes,
    ...staffRoutes,
    ...taskRoutes,
    ...(demonstration ? [...demoRoutes, ...outboxRoutes] : []),
  ];
}
