import type { Reply, Visit } from '#faces/visit.ts';
import { readNode } from '#modules/hierarchy/index.ts';
import { ask } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { addresses, nodeOf } from './addresses.ts';
import { texts } from './texts.ts';

/** One position, and what can be done about it (ACC.O4). */
export async function showNode(visit: Visit): Promise<Reply> {
  const { organisation, node } = await ask(visit.runtime, readNode, visit.actor, nodeOf(visit));
  const t = visit.words(texts);
  const own = (what: string) => addresses.node(organisation.id, node.id, what);
  const change = (what: string, text: string) => ({ actions: { items: [{ href: own(what), text }] } });
  const empty = node.children.length + node.holders.length + node.standing === 0;
  const body = (
    <>
      <PageHeading caption={<span dir="auto">{organisation.name}</span>}>
        <span dir="auto">{node.name}</span>
      </PageHeading>
      <SummaryList
        rows={[
          { key: t('name'), value: <span dir="auto">{node.name}</span>, ...change('name', t('rename')) },
          { key: t('line'), value: <span dir="auto">{node.line}</span>, ...change('place', t('move')) },
          {
            ...{ key: t('holders'), ...change('holders', t('holders.change')) },
            value: node.holders.length ? (
              <ul class="govuk-list">
                {node.holders.map(({ name, username }) => (
                  <li dir="auto">
                    {name} ({username})
                  </li>
                ))}
              </ul>
            ) : (
              t('held.nobody')
            ),
          },
          { key: t('standing.here'), value: t('standing.count', { count: node.standing }) },
          {
            key: t('below'),
            value: node.children.length ? (
              <ul class="govuk-list">
                {node.children.map(({ id, name }) => (
                  <li>
                    <a class="govuk-link" href={addresses.node(organisation.id, id)} dir="auto">
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              t('below.none')
            ),
          },
        ]}
      />
      <div class="govuk-button-group">
        {node.depth < 4 && (
          <Button href={`${addresses.hierarchy(organisation.id)}/new?above=${node.id}`} variant="secondary">
            {t('add.below')}
          </Button>
        )}
        {empty && (
          <Button href={own('removal')} variant="warning">
            {t('remove')}
          </Button>
        )}
      </div>
    </>
  );
  return visit.page({
    ...{ title: node.name, current: 'organisations', backLink: addresses.hierarchy(organisation.id), body },
  });
}
