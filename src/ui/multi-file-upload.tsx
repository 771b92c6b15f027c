import type { ComponentChildren } from 'preact';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { FileUpload, type FileUploadProps } from '#ui/file-upload.tsx';
import { useTexts } from '#ui/locale.ts';

export interface UploadedFile {
  /** What the button sends to take it away. */
  value: string;
  name: string;
  href?: string;
  /** "2 MB, received 16 October 2026". */
  note?: ComponentChildren;
}

export interface MultiFileUploadProps extends Omit<FileUploadProps, 'multiple' | 'javascript'> {
  files: readonly UploadedFile[];
  /** The name of the buttons that take a file away. */
  removeName: string;
  heading?: string;
}

/**
 * Several files: those that have arrived, each with a button, and the field for more. Stands in a form; with
 * `data-upload` on that form each chosen file is sent at once, without it they go with the form.
 */
export function MultiFileUpload({ files, removeName, heading, ...field }: MultiFileUploadProps) {
  const words = useTexts().upload;
  return (
    <div class="moj-multi-file-upload">
      {files.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{heading ?? words.received}</h2>
          <ul class="govuk-list handrail-uploads">
            {files.map(file => (
              <File file={file} removeName={removeName} remove={words.remove} />
            ))}
          </ul>
        </>
      )}
      <FileUpload {...field} multiple classes={classNames('moj-multi-file-upload__input', field.classes)} />
    </div>
  );
}

function File({ file, removeName, remove }: { file: UploadedFile; removeName: string; remove: string }) {
  return (
    <li class="handrail-uploads__file">
      <span dir="auto">
        {file.href ? (
          <a class="govuk-link" href={file.href}>
            {file.name}
          </a>
        ) : (
          file.name
        )}
      </span>
      {file.note && <span class="handrail-uploads__note">{file.note}</span>}
      <Button
        name={removeName}
        value={file.value}
        variant="secondary"
        classes="handrail-button--compact"
        attributes={{ formnovalidate: true }}
      >
        {remove} <span class="govuk-visually-hidden">{file.name}</span>
      </Button>
    </li>
  );
}
