import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { describedByOf, FieldLabel, FieldNotes, type FieldProps, FormGroup } from '#ui/form-group.tsx';
import { i18nAttributes, type Plural } from '#ui/i18n-attributes.ts';

export interface FileUploadProps extends FieldProps {
  multiple?: boolean;
  /** File types offered by the browser's dialog: `.pdf,.docx`. */
  accept?: string;
  /** Wraps the field for the drop zone of GOV.UK Frontend. */
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
  chooseFilesButtonText?: string;
  dropInstructionText?: string;
  noFileChosenText?: string;
  multipleFilesChosenText?: Plural;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
}

/** A file from the person's device. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup invalid={Boolean(props.errorMessage)} options={props.formGroup}>
      <FieldLabel id={id} label={props.label} />
      <FieldNotes id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.formGroup?.before}
      <DropZone {...props}>
        <input
          class={classNames('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
          id={id}
          name={props.name}
          type="file"
          disabled={props.disabled}
          multiple={props.multiple}
          accept={props.accept}
          aria-describedby={describedByOf(id, props)}
          {...props.attributes}
        />
      </DropZone>
      {props.formGroup?.after}
    </FormGroup>
  );
}

function DropZone(props: FileUploadProps & { children: ComponentChildren }) {
  if (!props.javascript) return <>{props.children}</>;
  return (
    <div
      class={classNames('govuk-file-upload-wrapper', props.wrapperClasses)}
      data-module="govuk-file-upload"
      {...i18nAttributes({
        'choose-files-button': props.chooseFilesButtonText,
        'no-file-chosen': props.noFileChosenText,
        'multiple-files-chosen': props.multipleFilesChosenText,
        'drop-instruction': props.dropInstructionText,
        'entered-drop-zone': props.enteredDropZoneText,
        'left-drop-zone': props.leftDropZoneText,
      })}
      {...props.wrapperAttributes}
    >
      {props.children}
    </div>
  );
}
