import { fitText, type MeasureSized } from './fit-text.ts';
import { legendLayout, type PlacedSign } from './legend-layout.ts';
import type { LegendItem } from './legend-item.ts';
import type { PageSize } from './page-sizes.ts';
import type { PageBox, PageWord } from './page-parts.ts';

/** What stands on a page beside the map; every text may be empty. */
export interface PageTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  /** Upper right, framed: 内部资料. */
  readonly mark: string;
  readonly legendTitle: string;
  readonly legend: readonly LegendItem[];
  /** The last line: source, dates. */
  readonly colophon: string;
  /** On the map's lower left: approval number, or that it was not reviewed. */
  readonly approval: string;
}

/** Where everything stands on a page, millimetres from the upper left corner. */
export interface PageLayout {
  readonly page: PageSize;
  /** One for A4; marks and letters of larger pages are larger. */
  readonly scale: number;
  readonly map: PageBox;
  readonly words: readonly PageWord[];
  readonly signs: readonly PlacedSign[];
  /** Frame of the mark. */
  readonly markFrame: PageBox | null;
  /** White ground for the approval number, on the map. */
  readonly approvalPanel: PageBox | null;
  /** Room for the scale bar, above the approval number; and for the north arrow. */
  readonly scaleBar: PageBox;
  readonly north: PageBox;
}

/** Millimetres on an A4 page. */
const MARGIN = 10;
const GAP = 3;
const LINE = 1.35;
const LEGEND_WIDTH = 58;
/** Letters grow less than the page, which is looked at from farther away but holds more. */
const GROWTH = 0.85;

/**
 * Lays out a page: title above, colophon below, the legend left of the map on a lying page and beneath it on a
 * standing one; the lower right of the map stays free. Long texts shrink, break and at last are cut; no two
 * boxes meet and the map keeps most of the page.
 */
export function pageLayout(page: PageSize, texts: PageTexts, measure: MeasureSized): PageLayout {
  const { widthMm, heightMm } = page;
  const scale = (Math.max(widthMm, heightMm) / 297) ** GROWTH;
  const [margin, gap] = [MARGIN * scale, GAP * scale];
  const words: PageWord[] = [];
  const inner = widthMm - 2 * margin;

  const mark = markBox(texts.mark, widthMm - margin, margin, scale, measure);
  if (mark) words.push(mark.word);
  let top = margin;
  /** A paragraph, from the top or for the lines whose bottom is given; how high it is. */
  const paragraph = (text: string, style: Paragraph, y: number | { bottom: number }): number => {
    if (text.trim() === '') return 0;
    const { width, tone, bold, least, lines: most } = style;
    const room = { width, bold, least: least * scale, lines: most, size: style.size * scale };
    const { lines, size } = fitText(text, room, measure);
    const height = lines.length * size * LINE;
    const from = typeof y === 'number' ? y : y.bottom - height;
    lines.forEach((line, at) => {
      words.push(wordAt(line, margin, from + at * size * LINE, { size, bold, tone }, measure));
    });
    return height;
  };
  const beside = inner - (mark ? mark.frame.width + 2 * gap : 0);
  top += paragraph(texts.title, { ...TITLE, width: beside }, top);
  top += paragraph(texts.subtitle, { ...SUBTITLE, width: beside }, top);
  if (mark) top = Math.max(top, mark.frame.y + mark.frame.height);
  if (top > margin) top += gap;

  let bottom = heightMm - margin;
  bottom -= paragraph(texts.colophon, { ...COLOPHON, width: inner }, { bottom });
  bottom -= paragraph(texts.note, { ...NOTE, width: inner }, { bottom });
  if (bottom < heightMm - margin) bottom -= gap * 0.7;

  const space = { x: margin, y: top, width: inner, height: bottom - top };
  const beneath = heightMm > widthMm;
  const legend = legendLayout(
    texts.legendTitle,
    texts.legend,
    beneath
      ? { ...space, height: space.height * 0.3 }
      : { ...space, width: Math.min(LEGEND_WIDTH * scale, inner * 0.3) },
    { scale, columns: beneath ? 2 : 1 },
    measure,
  );
  const map = mapBox(space, legend.height === 0 ? null : legend, beneath, gap);
  const drop = beneath ? map.y + map.height + gap - space.y : 0;
  words.push(...legend.words.map((each) => ({ ...each, baseline: each.baseline + drop })));
  const signs = legend.signs.map(({ sign, box }) => ({ sign, box: { ...box, y: box.y + drop } }));
  return { page, scale, map, words, signs, markFrame: mark?.frame ?? null, ...onMap() };

  /** What stands on the map itself. */
  function onMap(): Pick<PageLayout, 'approvalPanel' | 'scaleBar' | 'north'> {
    const inset = 2 * scale;
    let low = map.y + map.height;
    let approvalPanel: PageBox | null = null;
    if (texts.approval.trim() !== '') {
      const room = { width: map.width * 0.55, size: 3 * scale, bold: false };
      const fit = fitText(texts.approval, { ...room, least: 2.2 * scale, lines: 3 }, measure);
      const height = fit.lines.length * fit.size * LINE + inset;
      const widths = fit.lines.map((line) => measure(line, fit.size, false));
      approvalPanel = { x: map.x, y: low - height, width: Math.max(...widths) + 2 * inset, height };
      fit.lines.forEach((line, at) => {
        const y = low - height + inset / 2 + at * fit.size * LINE;
        const style = { size: fit.size, bold: false, tone: 'ink' } as const;
        words.push(wordAt(line, map.x + inset, y, style, measure));
      });
      low -= height;
    }
    const bar = { width: Math.min(60 * scale, map.width * 0.4), height: 7 * scale };
    const [northWidth, northHeight] = [9 * scale, 12 * scale];
    return {
      approvalPanel,
      scaleBar: { x: map.x, y: low - bar.height, ...bar },
      north: {
        x: map.x + map.width - northWidth - inset,
        y: map.y + inset,
        width: northWidth,
        height: northHeight,
      },
    };
  }
}

interface Paragraph {
  readonly width: number;
  /** On an A4 page. */
  readonly size: number;
  readonly least: number;
  readonly lines: number;
  readonly bold: boolean;
  readonly tone: PageWord['tone'];
}

const TITLE = { size: 7.2, least: 5, lines: 2, bold: true, tone: 'ink' } as const;
const SUBTITLE = { size: 4.2, least: 3.4, lines: 2, bold: false, tone: 'muted' } as const;
const NOTE = { size: 3.4, least: 2.8, lines: 3, bold: false, tone: 'ink' } as const;
const COLOPHON = { size: 2.8, least: 2.4, lines: 3, bold: false, tone: 'muted' } as const;

/** The map has what the legend leaves of the space. */
function mapBox(
  space: PageBox,
  legend: { readonly width: number; readonly height: number } | null,
  beneath: boolean,
  gap: number,
): PageBox {
  if (legend === null) return space;
  if (beneath) return { ...space, height: space.height - legend.height - gap };
  const left = legend.width + gap * 1.3;
  return { ...space, x: space.x + left, width: space.width - left };
}

function markBox(
  text: string,
  right: number,
  top: number,
  scale: number,
  measure: MeasureSized,
): { readonly frame: PageBox; readonly word: PageWord } | null {
  if (text.trim() === '') return null;
  const size = 4.6 * scale;
  const pad = 1.6 * scale;
  const width = measure(text, size, true);
  const frame = {
    x: right - width - 2 * pad,
    y: top,
    width: width + 2 * pad,
    height: size * LINE + pad,
  };
  const style = { size, bold: true, tone: 'accent' } as const;
  return { frame, word: wordAt(text, frame.x + pad, top + pad / 2, style, measure) };
}

/** A line whose upper edge is at `y`. */
function wordAt(
  text: string,
  x: number,
  y: number,
  { size, bold, tone }: Pick<PageWord, 'size' | 'bold' | 'tone'>,
  measure: MeasureSized,
): PageWord {
  const width = measure(text, size, bold);
  return { text, x, baseline: y + size * (LINE / 2 + 0.36), size, width, bold, tone };
}
