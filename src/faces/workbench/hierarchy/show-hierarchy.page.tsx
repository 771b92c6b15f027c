import type { Reply, Visit } from '#faces/visit.ts';
import { type HierarchyNode, readHierarchy } from '#modules/hierarchy/index.ts';
import { ask } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import { type Say, texts } from './texts.ts';

/** The tree of positions: who holds each, how many stand there (ACC.O4). */
export async function showHierarchy(visit: Visit): Promise<Reply> {
  const given = { organisation: visit.params.id };
  const { organisation, nodes } = await ask(visit.runtime, readHierarchy, visit.actor, given);
  const t = visit.words(texts);
  const own = addresses.hierarchy(organisation.id);
  const body = (
    <>
      <PageHeading caption={<span dir="auto">{organisation.name}</span>} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      <div class="govuk-button-group">
        <Button href={`${own}/new`}>{t('add.top')}</Button>
        <Button href={`${own}/import`} variant="secondary">
          {t('import')}
        </Button>
      </div>
      {nodes.length ? (
        <Tree {...{ t, nodes, organisation: organisation.id }} />
      ) : (
        <p class="govuk-body">{t('empty')}</p>
      )}
    </>
  );
  return visit.page({
    ...{ title: t('title'), current: 'organisations', backLink: addresses.organisation(organisation.id), body },
  });
}

function Tree({ t, nodes, organisation }: { t: Say; nodes: readonly HierarchyNode[]; organisation: string }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {nodes.map(({ id, name, holders, standing, children }) => (
        <li>
          <a class="govuk-link" href={addresses.node(organisation, id)} dir="auto">
            {name}
          </a>
          <div class="govuk-hint govuk-!-margin-bottom-1" dir="auto">
            {holders.length ? t('held.by', { names: holders.map(each => each.name).join(', ') }) : t('held.nobody')}
            {standing > 0 && ` ${t('standing', { count: standing })}`}
          </div>
          {children.length > 0 && <Tree {...{ t, nodes: children, organisation }} />}
        </li>
      ))}
    </ul>
  );
}
