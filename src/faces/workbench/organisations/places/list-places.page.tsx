import type { Reply, Visit } from '#faces/visit.ts';
import { type PlaceList, readOrganisation } from '#modules/organisations/index.ts';
import { ask } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { organisationPlace } from '../list-place.ts';
import { texts } from '../texts.ts';

/** The locations, divisions or departments of an organisation, each with what can be done about it (ACC.O3). */
export const showPlaces =
  (list: PlaceList) =>
  async (visit: Visit): Promise<Reply> => {
    const { organisation, places } = await ask(visit.runtime, readOrganisation, visit.actor, { id: visit.params.id });
    const t = visit.words(texts);
    const own = `${organisationPlace.root}/${organisation.id}`;
    const act = (id: string, name: string, what: 'name' | 'removal') => (
      <a class="govuk-link" href={`${own}/${list}/${id}/${what}`}>
        {t(what === 'name' ? 'place.rename' : 'place.remove')}
        <span class="govuk-visually-hidden" dir="auto">
          {' '}
          {name}
        </span>
      </a>
    );
    const body = (
      <>
        <PageHeading caption={<span dir="auto">{organisation.name}</span>} lead={t(`${list}.about`)}>
          {t(list)}
        </PageHeading>
        <Button href={`${own}/${list}/new`}>{t(`${list}.add`)}</Button>
        {places[list].length === 0 && <p class="govuk-body">{t('place.empty')}</p>}
        {places[list].length > 0 && (
          <Table
            {...{ stacks: true, firstCellIsHeader: true, head: [t('place.name'), t('place.acts')] }}
            rows={places[list].map(({ id, name }) => [
              { text: <span dir="auto">{name}</span> },
              {
                text: (
                  <>
                    {act(id, name, 'name')} {act(id, name, 'removal')}
                  </>
                ),
              },
            ])}
          />
        )}
      </>
    );
    return visit.page({ title: t(list), current: 'organisations', backLink: own, body });
  };
