import { type Expected, hidden, open } from '../expected.ts';

/** The way in through one's organisation: for anybody, where the organisation has one (ACC.S7). */
export const signOnPages: readonly Expected[] = [
  { routes: ['GET /sign-in/organisation'], line: open(200) },
  { routes: ['POST /sign-in/organisation'], line: open(422) },
  {
    routes: ['GET /sign-in/organisation/:id'],
    line: open(404),
    at: { organisation: { 200: 'rest' }, foreignOrganisation: {}, nothing: {} },
  },
  // Its service is at an address that is not asked.
  {
    routes: ['POST /sign-in/organisation/:id'],
    line: open(404),
    at: { organisation: { 424: 'rest' }, foreignOrganisation: {}, nothing: {} },
  },
  // Nobody was on the way there; where there is no such way it is said alike.
  {
    routes: ['GET /sign-in/organisation/:id/return'],
    line: open(403),
    at: { organisation: {}, foreignOrganisation: {}, nothing: {} },
  },
];

/** Its settings are the provider administrators'. */
export const signOnSettings: readonly Expected[] = [
  {
    routes: ['GET /workbench/organisations/:id/single-sign-on'],
    line: hidden,
    at: { organisation: { 200: 'administrator' }, foreignOrganisation: { 200: 'administrator' }, nothing: {} },
  },
  {
    routes: ['POST /workbench/organisations/:id/single-sign-on'],
    line: hidden,
    at: { organisation: { 422: 'administrator' }, foreignOrganisation: { 422: 'administrator' }, nothing: {} },
  },
  {
    routes: ['POST /workbench/organisations/:id/single-sign-on/trial'],
    line: hidden,
    at: { organisation: { 303: 'administrator' }, foreignOrganisation: {}, nothing: {} },
  },
  {
    routes: ['GET /workbench/accounts/:id/linked-sign-ins/:organisation'],
    line: hidden,
    at: { linkedSignIn: { 200: 'administrator' }, linkElsewhere: {}, foreignLink: {}, nothing: {} },
  },
  {
    routes: ['POST /workbench/accounts/:id/linked-sign-ins/:organisation'],
    line: hidden,
    at: { linkedSignIn: { 422: 'administrator' }, linkElsewhere: {}, foreignLink: {}, nothing: {} },
  },
];
