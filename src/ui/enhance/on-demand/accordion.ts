import { Accordion, createAll } from 'govuk-frontend';

export const start = (scope: Element | Document): void => createAll(Accordion, undefined, { scope });
