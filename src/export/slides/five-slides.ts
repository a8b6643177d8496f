import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import type { BriefCell } from '../../core/brief/brief-shape.ts';
import { briefWords } from '../../core/brief/brief-words.ts';
import { divisionTable } from './division-table.ts';
import { drawChart } from './draw-chart.ts';
import { drawFigures } from './draw-figures.ts';
import { drawLegend } from './draw-legend.ts';
import { drawLink, type SlideLink } from './draw-link.ts';
import { drawMap } from './draw-map.ts';
import { drawTable } from './draw-table.ts';
import { drawText } from './draw-text.ts';
import { addSlide, langOf } from './slide-deck.ts';
import { LOOK } from './slide-look.ts';
import type { SlidePicture } from './slide-picture.ts';

/** Rows that a slide holds under its heading: beside a total and a sentence, or alone. */
const MOST_ROWS = 13;
const ROWS_ALONE = 15;
const ROW_HEIGHT = 0.33;
const SIZE = 12;
const LISTED_FROM = 1.65;
const { margin: x, top, width } = LOOK;
const w = width - 2 * x;

/** Summary, map, table, gaps, sites; behind them the whole table where it was cut. */
export function fiveSlides(
  deck: PptxGenJS,
  brief: Brief,
  picture: SlidePicture | null,
  link: SlideLink,
): void {
  summary(deck, brief, link);
  map(deck, brief, picture);
  table(deck, brief);
  gaps(deck, brief);
  sites(deck, brief, link);
  wholeTable(deck, brief);
}

function summary(deck: PptxGenJS, brief: Brief, link: SlideLink): void {
  const slide = addSlide(deck, brief, brief.title);
  drawText(
    slide,
    brief,
    brief.scenario === null ? brief.sentence : [brief.sentence, brief.scenario],
    { x, y: top - 0.05, w, h: 0.75 },
    { fontSize: brief.scenario === null ? 22 : 18 },
  );
  drawFigures(slide, brief, { x, y: 1.9, w, h: 1.7 }, 36);
  drawChart(slide, brief, { x, y: 3.75, w: 7.9, h: 3.2 }, { most: 8, size: 11 });
  drawText(
    slide,
    brief,
    [...brief.limits, ...brief.sources],
    { x: 8.6, y: 3.8, w: width - x - 8.6, h: 1.7 },
    { fontSize: 10, color: LOOK.muted, paraSpaceAfter: 2 },
  );
  drawLink(slide, brief, link, { x: 10.2, y: 5.6, size: 1.1 });
}

function map(deck: PptxGenJS, brief: Brief, picture: SlidePicture | null): void {
  const words = briefWords(brief.lang);
  const slide = addSlide(deck, brief, words.mapHeading);
  drawMap(slide, brief, picture, { x, y: top, w: 9.4, h: 5.75 });
  const right = 10.1;
  const box = { x: right, y: top, w: width - x - right, h: 0.4 };
  drawText(slide, brief, words.legendHeading, box, { fontSize: 14, bold: true });
  drawLegend(
    slide,
    brief,
    { ...box, y: top + 0.45, h: 3.6 },
    { columns: 1, lineHeight: 0.85, size: 12 },
  );
  drawText(
    slide,
    brief,
    brief.sentence,
    { ...box, y: 5.1, h: 1.7 },
    { fontSize: 13, color: LOOK.muted },
  );
}

function table(deck: PptxGenJS, brief: Brief): void {
  const words = briefWords(brief.lang);
  const { heading, total, rows, note } = brief.table;
  const slide = addSlide(deck, brief, heading);
  const listed = rows.slice(0, MOST_ROWS);
  const cut = listed.length < rows.length;
  const said = cut ? [words.tableListed(rows.length, listed.length), words.tableFollows] : [note];
  drawText(slide, brief, said.join(brief.lang === 'en' ? ' ' : ''), { x, y: top, w, h: 0.4 });
  drawTable(
    slide,
    divisionTable(brief, [total, ...listed], { size: SIZE, rowHeight: ROW_HEIGHT }),
    { x, y: LISTED_FROM, w },
  );
}

function gaps(deck: PptxGenJS, brief: Brief): void {
  const words = briefWords(brief.lang);
  const { lead, count, items, columns } = brief.gaps;
  const slide = addSlide(deck, brief, words.gapsHeading);
  const listed = items.slice(0, MOST_ROWS);
  const said = [lead, ...(listed.length < count ? [words.gapsListed(count, listed.length)] : [])];
  drawText(slide, brief, said.join(brief.lang === 'en' ? ' ' : ''), { x, y: top, w, h: 0.4 });
  const widths = columns.map((_, at) => (at === 0 ? 0.6 : at === 1 ? 4 : 1.6));
  plain(slide, brief, { columns, widths, rows: listed.map(({ cells }) => cells) });
}

function sites(deck: PptxGenJS, brief: Brief, link: SlideLink): void {
  const words = briefWords(brief.lang);
  const slide = addSlide(deck, brief, words.sitesHeading);
  if (!brief.sites) {
    drawText(slide, brief, words.sitesNone, { x, y: top, w, h: 0.4 }, { fontSize: 16 });
    drawText(
      slide,
      brief,
      [words.methodHeading, ...brief.method],
      { x, y: 2.1, w: 9.2, h: 3.6 },
      { fontSize: 14, paraSpaceAfter: 6 },
    );
    drawLink(slide, brief, link, { x: 10.6, y: 2.1, size: 1.6 });
    return;
  }
  const { lead, note, columns, items } = brief.sites;
  const listed = items.slice(0, MOST_ROWS);
  const more = listed.length < items.length ? words.sitesListed(items.length, listed.length) : '';
  const said = [lead, note, more].filter(Boolean).join(brief.lang === 'en' ? ' ' : '');
  drawText(slide, brief, said, { x, y: top, w, h: 0.45 });
  if (items.length === 0) return;
  plain(slide, brief, {
    ...{ columns, widths: [0.6, 2, 2] },
    rows: listed.map(({ cells }) => cells),
  });
}

/** Every row, in as many slides as it takes. */
function wholeTable(deck: PptxGenJS, brief: Brief): void {
  const words = briefWords(brief.lang);
  const { heading, total, rows } = brief.table;
  if (rows.length <= MOST_ROWS) return;
  const all = [total, ...rows];
  const parts = Math.ceil(all.length / ROWS_ALONE);
  for (let part = 0; part < parts; part += 1) {
    const title = `${heading} · ${words.tableOf(part + 1, parts)}`;
    drawTable(
      addSlide(deck, brief, title),
      divisionTable(brief, all.slice(part * ROWS_ALONE, (part + 1) * ROWS_ALONE), {
        ...{ size: SIZE, rowHeight: ROW_HEIGHT },
      }),
      { x, y: top, w },
    );
  }
}

function plain(
  slide: PptxGenJS.Slide,
  brief: Brief,
  table: {
    readonly columns: readonly string[];
    readonly widths: readonly number[];
    readonly rows: readonly (readonly BriefCell[])[];
  },
): void {
  drawTable(
    slide,
    { ...table, words: [1], total: false, size: SIZE, rowHeight: ROW_HEIGHT, lang: langOf(brief) },
    { x, y: LISTED_FROM, w },
  );
}
