import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import { type ListInput, statusTexts } from '#modules/cases/index.ts';
import { caseColumns } from './case-columns.tsx';
import { casePlace, readAddress } from './list-address.ts';
import { texts } from './texts.ts';

/** What can be chosen of the tracking list. */
export const caseChoices: ChosenList<ListInput> = {
  ...{ place: casePlace, access: { to: 'employer' }, current: 'track' },
  about(visit) {
    const t = visit.words(texts);
    const words = { t, status: visit.words(statusTexts), locale: visit.locale, zone: visit.zone };
    const { tab } = readAddress(visit.query);
    return { title: t('list.title'), columns: caseColumns(words, { tab, forms: [] }) };
  },
};
