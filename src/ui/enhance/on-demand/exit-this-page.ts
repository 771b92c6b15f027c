import { createAll, ExitThisPage } from 'govuk-frontend';

export const start = (scope: Element | Document): void => createAll(ExitThisPage, undefined, { scope });
