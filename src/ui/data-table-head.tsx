import { classNames } from '#ui/class-names.ts';
import { useDatePicker } from '#ui/date-picker.tsx';
import { useTexts } from '#ui/locale.ts';
import { shownDay } from '#ui/shown-day.ts';
import { tableRoles } from '#ui/table-roles.ts';

export interface Sort {
  by: string;
  direction: 'ascending' | 'descending';
}

/** The field under a heading that filters its column. */
export type FilterField = { name?: string; value?: string } & (
  | { type: 'text' | 'date' | 'search' }
  | { type: 'days'; from: { name: string; value?: string }; to: { name: string; value?: string } }
  | { type: 'select'; options: readonly { value: string; text: string }[] }
);

interface HeadColumn {
  key: string;
  heading: string;
  numeric?: boolean;
  sortable?: boolean;
  filter?: FilterField;
}

interface DataTableHeadProps {
  columns: readonly HeadColumn[];
  sort?: Sort;
  sortHref?: (key: string, direction: Sort['direction']) => string;
  id: string;
  formId: string;
}

/** Headings with their order, and under them the row of filters. */
export function DataTableHead({ columns, sort, sortHref, id, formId }: DataTableHeadProps) {
  return (
    <thead class="handrail-table__head" {...tableRoles.rowGroup}>
      <tr {...tableRoles.row}>
        {columns.map(column => (
          <th
            scope="col"
            {...tableRoles.columnHeader}
            class={classNames(
              'handrail-table__heading',
              column.numeric && 'handrail-table__number',
              (!sortHref || column.sortable === false) && 'handrail-table__heading--plain',
            )}
            aria-sort={sort?.by === column.key ? sort.direction : undefined}
          >
            {sortHref && column.sortable !== false ? (
              <SortLink column={column} sort={sort} sortHref={sortHref} swap={id} />
            ) : (
              column.heading
            )}
          </th>
        ))}
      </tr>
      {columns.some(column => column.filter) && (
        <tr class="handrail-table__filters" {...tableRoles.row}>
          {columns.map(column => (
            <td class="handrail-table__filter" {...tableRoles.cell}>
              {column.filter && <Filter column={column} filter={column.filter} formId={formId} />}
            </td>
          ))}
        </tr>
      )}
    </thead>
  );
}

interface SortLinkProps {
  column: HeadColumn;
  sort: Sort | undefined;
  sortHref: NonNullable<DataTableHeadProps['sortHref']>;
  swap: string;
}

function SortLink({ column, sort, sortHref, swap }: SortLinkProps) {
  const words = useTexts().list;
  const current = sort?.by === column.key ? sort.direction : undefined;
  const next = current === 'ascending' ? 'descending' : 'ascending';
  return (
    <a
      class="handrail-table__sort"
      id={`${swap}-sort-${column.key}`}
      href={sortHref(column.key, next)}
      data-swap-link={swap}
    >
      <span class="govuk-visually-hidden">{words.sortBy} </span>
      {column.heading}
      <svg viewBox="0 0 10 12" width="10" height="12" aria-hidden="true" focusable="false">
        <path fill="currentColor" d={current ? 'M5 1l4.5 6h-9zM4 7h2v5H4z' : 'M5 0l4 5H1zM5 12L1 7h8z'} />
      </svg>
      {current && (
        <span class="govuk-visually-hidden">, {current === 'ascending' ? words.sortedUp : words.sortedDown}</span>
      )}
    </a>
  );
}

function Filter({ column, filter, formId }: { column: HeadColumn; filter: FilterField; formId: string }) {
  const words = useTexts().list;
  if (filter.type === 'days') return <Days column={column} from={filter.from} to={filter.to} formId={formId} />;
  const name = filter.name ?? column.key;
  const id = `${formId}-${name}`;
  const shared = { class: 'handrail-table__field', id, name, form: formId };
  return (
    <>
      <label class="handrail-table__filter-label" for={id}>
        {words.filterBy} {column.heading}
      </label>
      {filter.type === 'date' ? (
        <Day {...shared} value={filter.value} />
      ) : filter.type === 'select' ? (
        <select {...shared}>
          <option value="">{words.anything}</option>
          {filter.options.map(option => (
            <option value={option.value} selected={option.value === filter.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={filter.type as 'text'} value={filter.value} autocomplete="off" />
      )}
    </>
  );
}

interface DaysProps {
  column: HeadColumn;
  from: { name: string; value?: string };
  to: { name: string; value?: string };
  formId: string;
}

/** From a day, to a day, either of them open. */
function Days({ column, from, to, formId }: DaysProps) {
  const words = useTexts().list;
  const ends = [
    { ...from, word: words.fromDay },
    { ...to, word: words.toDay },
  ];
  return (
    <>
      {ends.map(({ name, value, word }) => (
        <div class="handrail-table__day">
          <label for={`${formId}-${name}`}>
            <span class="govuk-visually-hidden">{column.heading}, </span>
            {word}
          </label>
          <Day class="handrail-table__field" id={`${formId}-${name}`} name={name} form={formId} value={value} />
        </div>
      ))}
    </>
  );
}

/** A day typed as people here write it, or chosen from a calendar. */
function Day({
  class: name,
  value,
  ...field
}: {
  class: string;
  id: string;
  name: string;
  form: string;
  value?: string;
}) {
  const hint = useTexts().datePicker.hint;
  return (
    <div class="moj-datepicker" {...useDatePicker()}>
      <input
        {...field}
        class={`${name} moj-js-datepicker-input`}
        type="text"
        value={shownDay(value)}
        autocomplete="off"
        title={hint}
      />
    </div>
  );
}
