import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs';
import { createAll } from 'govuk-frontend';

export const start = (scope: Element | Document): void => createAll(SortableTable, undefined, { scope });
