import type PptxGenJS from 'pptxgenjs';
import type { BriefCell } from '../../core/brief/brief-shape.ts';
import { LOOK, type SlideBox } from './slide-look.ts';

/** A table of native cells, to be edited. */
export interface SlideTable {
  readonly columns: readonly string[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  /** Columns that are words: set left. */
  readonly words: readonly number[];
  /** The first row stands out: it is the total. */
  readonly total: boolean;
  readonly rows: readonly (readonly BriefCell[])[];
  /** Points. */
  readonly size: number;
  /** Inches. */
  readonly rowHeight: number;
  readonly lang: string;
}

export function drawTable(
  slide: PptxGenJS.Slide,
  table: SlideTable,
  { x, y, w }: Omit<SlideBox, 'h'>,
): void {
  const { columns, rows, widths, size, rowHeight, lang, total } = table;
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const align = (at: number): 'left' | 'right' => (table.words.includes(at) ? 'left' : 'right');
  const cell = (
    text: string,
    at: number,
    options: PptxGenJS.TableCellProps,
  ): PptxGenJS.TableCell => ({ text, options: { align: align(at), lang, ...options } });
  const head = columns.map((title, at) =>
    cell(title, at, { bold: true, color: LOOK.white, fill: { color: LOOK.primary } }),
  );
  const body = rows.map((cells, index) =>
    cells.map(({ text }, at) =>
      cell(text, at, total && index === 0 ? { bold: true, fill: { color: LOOK.primarySoft } } : {}),
    ),
  );
  slide.addTable([head, ...body], {
    ...{ x, y, w, colW: widths.map((each) => (each / whole) * w) },
    ...{ rowH: rowHeight, fontFace: LOOK.font, fontSize: size, color: LOOK.ink, lang },
    ...{ margin: [0.02, 0.06, 0.02, 0.06], valign: 'middle' },
    border: { type: 'solid', pt: 0.5, color: LOOK.rule },
  });
}
