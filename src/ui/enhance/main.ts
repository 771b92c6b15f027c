import { createAll, ErrorSummary } from 'govuk-frontend';

createAll(ErrorSummary);
