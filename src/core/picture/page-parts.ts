/** A rectangle on a page, millimetres from its upper left corner. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text on a page, millimetres: its left end, baseline, size of its letters and width. */
export interface PageWord {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly width: number;
  readonly bold: boolean;
  readonly tone: 'ink' | 'muted' | 'accent';
}
