import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { briefWords } from '../../core/brief/brief-words.ts';
import { divisionTable } from './division-table.ts';
import { drawChart } from './draw-chart.ts';
import { drawFigures } from './draw-figures.ts';
import { drawLegend } from './draw-legend.ts';
import { drawLink, type SlideLink } from './draw-link.ts';
import { drawMap } from './draw-map.ts';
import { drawTable } from './draw-table.ts';
import { drawText } from './draw-text.ts';
import { addSlide } from './slide-deck.ts';
import { LOOK } from './slide-look.ts';
import type { SlidePicture } from './slide-picture.ts';

/** Districts in the small table. */
const MOST_ROWS = 6;

/** Everything on one slide: sentence, numbers and table on the left, map and chart on the right. */
export function oneSlide(
  deck: PptxGenJS,
  brief: Brief,
  picture: SlidePicture | null,
  link: SlideLink,
): void {
  const words = briefWords(brief.lang);
  const slide = addSlide(deck, brief, brief.title);
  const { margin: x, width } = LOOK;
  const [left, rightX] = [6.75, 7.45];
  const right = width - rightX - x;
  drawText(
    slide,
    brief,
    brief.scenario === null ? brief.sentence : [brief.sentence, brief.scenario],
    { x, y: 1.05, w: left, h: 0.62 },
    { fontSize: brief.scenario === null ? 16 : 13 },
  );
  drawFigures(slide, brief, { x, y: 1.7, w: left, h: 1.35 }, 25);
  const rows = brief.table.rows.slice(0, MOST_ROWS);
  drawTable(
    slide,
    divisionTable(brief, [brief.table.total, ...rows], {
      ...{ size: 10, rowHeight: 0.28 },
      only: ['name', 'nominal', 'certain', 'possible', 'gap', 'stations'],
    }),
    { x, y: 3.2, w: left },
  );
  const all = brief.table.rows.length;
  const listed = rows.length < all ? words.tableListed(all, rows.length) : '';
  drawText(
    slide,
    brief,
    [listed, ...brief.limits].filter(Boolean).join(brief.lang === 'en' ? ' ' : ''),
    { x, y: 6.12, w: left, h: 0.85 },
    { fontSize: 10, color: LOOK.muted },
  );
  drawMap(slide, brief, picture, { x: rightX, y: 1.05, w: right, h: 3.3 });
  drawLegend(
    slide,
    brief,
    { x: rightX, y: 4.38, w: right, h: 0.6 },
    { columns: 2, lineHeight: 0.34, size: 9 },
  );
  drawChart(slide, brief, { x: rightX, y: 5.0, w: right - 1.45, h: 2 }, { most: 4, size: 8 });
  drawLink(slide, brief, link, { x: width - x - 1.3, y: 5.3, size: 1.2 });
}
