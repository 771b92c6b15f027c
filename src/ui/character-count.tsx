import { classNames } from '#ui/class-names.ts';
import { Hint } from '#ui/hint.tsx';
import { i18nAttributes, type Plural } from '#ui/i18n-attributes.ts';
import { useLocale, useTexts } from '#ui/locale.ts';
import { Textarea, type TextareaProps } from '#ui/textarea.tsx';

interface CountWords {
  charactersUnderLimitText?: Plural;
  charactersAtLimitText?: string;
  charactersOverLimitText?: Plural;
  wordsUnderLimitText?: Plural;
  wordsAtLimitText?: string;
  wordsOverLimitText?: Plural;
}

export interface CharacterCountProps extends TextareaProps, CountWords {
  maxLength?: number;
  maxWords?: number;
  countType?: 'characters' | 'words' | (string & {});
  /** Percentage of the limit from which the count shows. */
  threshold?: number;
  /** Shown where no script counts; `%{count}` stands for the limit. */
  textareaDescriptionText?: string;
  countMessage?: { classes?: string };
}

/** Several lines of text with a limit, counted while typing. */
export function CharacterCount(props: CharacterCountProps) {
  const texts = useTexts();
  const id = props.id ?? props.name;
  const { maxLength, maxWords, formGroup } = props;
  const countType = props.countType ?? (maxWords ? 'words' : undefined);
  const limit = maxWords ?? maxLength;
  const description =
    props.textareaDescriptionText ?? (countType === 'words' ? texts.count.upToWords : texts.count.upToCharacters);
  const words: CountWords = useLocale() === 'en' ? props : { ...texts.count, ...props };
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: classNames('govuk-character-count', formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': maxLength,
          'data-maxwords': maxWords,
          'data-threshold': props.threshold,
          'data-count-type': countType,
          ...(!limit && i18nAttributes({ 'textarea-description': countPlural(props.textareaDescriptionText) })),
          ...countAttributes(words),
          ...formGroup?.attributes,
        },
        before: formGroup?.before,
        after: (
          <>
            <Hint id={`${id}-info`} classes={classNames('govuk-character-count__message', props.countMessage?.classes)}>
              {limit && description.replace('%{count}', String(limit))}
            </Hint>
            {formGroup?.after}
          </>
        ),
      }}
    />
  );
}

function countPlural(text: string | undefined): Plural | undefined {
  return text ? { other: text } : undefined;
}

function countAttributes(words: CountWords) {
  return i18nAttributes({
    'characters-under-limit': words.charactersUnderLimitText,
    'characters-at-limit': words.charactersAtLimitText,
    'characters-over-limit': words.charactersOverLimitText,
    'words-under-limit': words.wordsUnderLimitText,
    'words-at-limit': words.wordsAtLimitText,
    'words-over-limit': words.wordsOverLimitText,
  });
}
