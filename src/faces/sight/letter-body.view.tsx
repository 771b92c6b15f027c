import type { LetterContent, LetterPart } from '#modules/advice/index.ts';
import { SummaryList } from '#ui/summary-list.tsx';

/** A letter as a page: the same words as its document, in the letter's own language. */
export function LetterBody({ content }: { content: LetterContent }) {
  return (
    <article lang={content.lang}>
      <SummaryList rows={content.about.map(([key, value]) => ({ key, value: <span dir="auto">{value}</span> }))} />
      {content.parts.map(part => (
        <Part part={part} />
      ))}
    </article>
  );
}

function Part({ part }: { part: LetterPart }) {
  return (
    <section>
      <h3 class="govuk-heading-m">{part.heading}</h3>
      <Mark text={part.mark} />
      <Paragraphs texts={part.paragraphs} />
      {part.items.map(item => (
        <>
          <h4 class="govuk-heading-s" dir="auto">
            {item.title}
          </h4>
          <Mark text={item.mark} />
          <Paragraphs texts={item.paragraphs} />
        </>
      ))}
    </section>
  );
}

const Mark = ({ text }: { text: string }) => (text ? <p class="govuk-hint">{text}</p> : null);

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map(text => (
        <p class="govuk-body" dir="auto">
          {text.split('\n').map((line, i) => (i ? [<br />, line] : line))}
        </p>
      ))}
    </>
  );
}
