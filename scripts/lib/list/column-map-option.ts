import { ColumnMap } from '../../../src/core/list/column-map.ts';
import { LIST_FIELDS, type ListField } from '../../../src/core/list/list-field.ts';
import { CliError } from '../cli-error.ts';

/** Reads `--map 地址=address`, several by comma or by repeating it; `none` makes a column mean nothing. */
export function columnMapOption(texts: readonly string[]): ColumnMap {
  const entries = texts.flatMap((text) => text.split(/[,，]/)).map((text) => text.trim());
  return new ColumnMap(
    entries.filter(Boolean).map((entry): [string, ListField | null] => {
      const [, header = '', word = ''] = /^(.+)[=＝]([^=＝]*)$/.exec(entry) ?? [];
      const field = LIST_FIELDS.find((each) => each === word.trim());
      if (header.trim() === '' || (field === undefined && word.trim() !== 'none')) {
        const fields = LIST_FIELDS.join(', ');
        throw new CliError(
          `--map ${entry}: write HEADER=FIELD such as 地址=address; the fields are ${fields}, or none.`,
        );
      }
      return [header.trim(), field ?? null];
    }),
  );
}
