import { forms, shown } from './shown.ts';

const member = '/workbench/staff/:id';
const lookedAfter = '/workbench/organisations/:organisation/users';
/** The provider's staff, and users of an organisation from the provider's side. */
export const staffPages = [
  ...shown('administrator', ['/workbench/staff']),
  ...shown('administrator', ['/workbench/staff'], { query: '?name=nobody-like-this' }),
  ...forms('administrator', ['/workbench/staff/new']),
  ...shown('administrator', [member, `${member}/roles/:assignment`, `${member}/enabling`], { of: 'staffMember' }),
  ...shown('administrator', [member], { of: 'awkwardStaff' }),
  ...['roles/new', 'roles/:assignment/ending', 'disabling', 'invitation', 'leaving'].flatMap(page =>
    forms('administrator', [`${member}/${page}`], { of: 'staffMember' }),
  ),
  ...shown(
    'administrator',
    [lookedAfter, `${lookedAfter}/shares`, `${lookedAfter}/:id`, `${lookedAfter}/:id/sign-ins`],
    {
      of: 'lookedAfterUser',
    },
  ),
  ...shown('administrator', [`${lookedAfter}/:id/activation`], { of: 'lookedAfterPending' }),
  ...['permissions', 'one-case', 'cases', 'place', 'positions', 'disabling', 'enabling', 'unlocking'].flatMap(page =>
    forms('administrator', [`${lookedAfter}/:id/${page}`], { of: 'lookedAfterUser' }),
  ),
];
