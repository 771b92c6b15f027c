import { Alert } from '@ministryofjustice/frontend/moj/components/alert/alert.mjs';
import { createAll } from 'govuk-frontend';

export const start = (scope: Element | Document): void => createAll(Alert, undefined, { scope });
