import type { ComponentChildren } from 'preact';
import { type Block, type MadePart, type Part, readMarkup } from '#modules/help/index.ts';

interface HelpTextProps {
  body: string;
  /** Where the help pages of this face stand. */
  root: string;
  /** What the product puts in. */
  made: Readonly<Record<MadePart, ComponentChildren>>;
  /** Stands before the anchors where two texts are on one page. */
  anchors?: string;
}

/** A help text as a page shows it: every piece is drawn here, so that no text can be markup of the web. */
export function HelpText({ body, root, made, anchors }: HelpTextProps) {
  return (
    <>
      {readMarkup(body).map(block => (
        <Piece block={block} root={root} made={made} {...(anchors ? { anchors } : {})} />
      ))}
    </>
  );
}

function Piece({ block, root, made, anchors }: { block: Block } & Omit<HelpTextProps, 'body'>) {
  if (block.kind === 'made') return <>{made[block.what]}</>;
  if (block.kind === 'heading') {
    const { text, level } = block;
    const id = anchors ? `${anchors}-${block.id}` : block.id;
    return level === 2 ? (
      <h2 class="govuk-heading-m" id={id}>
        {text}
      </h2>
    ) : (
      <h3 class="govuk-heading-s" id={id}>
        {text}
      </h3>
    );
  }
  if (block.kind === 'paragraph')
    return (
      <p class="govuk-body">
        <Words parts={block.parts} root={root} />
      </p>
    );
  const items = block.items.map(parts => (
    <li>
      <Words parts={parts} root={root} />
    </li>
  ));
  return block.ordered ? (
    <ol class="govuk-list govuk-list--number">{items}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{items}</ul>
  );
}

function Words({ parts, root }: { parts: readonly Part[]; root: string }) {
  return (
    <>
      {parts.map(part => {
        if ('page' in part)
          return (
            <a class="govuk-link" href={`${part.page.startsWith('#') ? '' : `${root}/`}${part.page}`}>
              {part.text}
            </a>
          );
        return part.strong ? <strong>{part.text}</strong> : part.text;
      })}
    </>
  );
}
