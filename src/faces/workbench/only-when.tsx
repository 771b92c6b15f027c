import type { ComponentChildren } from 'preact';

/** Fields that matter only with one answer: shown with "Only if …", and hidden by the enhancement while another is chosen. */
export function OnlyWhen(props: { question: string; is: string; words: string; children: ComponentChildren }) {
  return (
    <div data-when-question={props.question} data-when-values={props.is}>
      <p class="govuk-hint" data-when-words="">
        {props.words}
      </p>
      {props.children}
    </div>
  );
}
