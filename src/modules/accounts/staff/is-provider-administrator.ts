import type { StaffActor } from '#platform/operation/index.ts';

/** Does somebody of the staff administer the installation (ACC.V2)? */
export const isProviderAdministrator = ({ roles }: Pick<StaffActor, 'roles'>): boolean =>
  roles.some(({ role }) => role === 'provider_administrator');
