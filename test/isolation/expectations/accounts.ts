import { type Expected, hidden } from '../expected.ts';

const reason = { reason: 'Asked by telephone, called back.' };

/** Everybody's sign-ins are the provider administrators' to help with, and nobody else's (ACC.R7, ACC.S2, ACC.V3). */
export const accountPages: readonly Expected[] = [
  {
    routes: ['GET /workbench/accounts', 'GET /workbench/accounts/export'],
    line: { ...hidden, 200: 'administrator' },
  },
  {
    routes: [
      'GET /workbench/accounts/:id',
      'GET /workbench/accounts/:id/history',
      'GET /workbench/accounts/:id/history/export',
    ],
    line: hidden,
    at: {
      ...{ pendingAccount: { 200: 'administrator' }, lockedAccount: { 200: 'administrator' } },
      ...{ foreignAccount: { 200: 'administrator' }, nothing: {} },
    },
  },
  {
    routes: ['GET /workbench/accounts/:id/unlocking'],
    line: hidden,
    at: {
      ...{ pendingAccount: { 409: 'administrator' }, lockedAccount: { 200: 'administrator' } },
      ...{ foreignAccount: { 409: 'administrator' }, nothing: {} },
    },
  },
  {
    routes: ['POST /workbench/accounts/:id/unlocking'],
    line: hidden,
    body: reason,
    at: {
      ...{ pendingAccount: { 409: 'administrator' }, lockedAccount: { 303: 'administrator' } },
      ...{ foreignAccount: { 409: 'administrator' }, nothing: {} },
    },
  },
  {
    routes: ['GET /workbench/accounts/:id/email'],
    line: hidden,
    at: {
      ...{ pendingAccount: { 200: 'administrator' }, lockedAccount: { 200: 'administrator' } },
      ...{ foreignAccount: { 200: 'administrator' }, nothing: {} },
    },
  },
  {
    routes: ['POST /workbench/accounts/:id/email'],
    line: hidden,
    body: { ...reason, email: 'penri.pending@people.example' },
    at: {
      ...{ pendingAccount: { 303: 'administrator' }, lockedAccount: { 303: 'administrator' } },
      ...{ foreignAccount: { 303: 'administrator' }, nothing: {} },
    },
  },
];
