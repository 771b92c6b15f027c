import { createAll, FileUpload } from 'govuk-frontend';

export const start = (scope: Element | Document): void => createAll(FileUpload, undefined, { scope });
