import type PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { briefWords } from '../../core/brief/brief-words.ts';
import { LOOK, type SlideBox } from './slide-look.ts';

/**
 * The shares as a chart that can be edited: three bars of a district lie on each other, what is certain in
 * front. The numbers are percentages, not rounded but to what the table of the page rounds to.
 */
export function drawChart(
  slide: PptxGenJS.Slide,
  brief: Brief,
  box: SlideBox,
  { most, size }: { most: number; size: number },
): void {
  const words = briefWords(brief.lang);
  // The first category stands lowest.
  const shown = brief.chart.bars.slice(0, most).reverse();
  const title = words.chartTitle(shown.length, brief.table.rows.length);
  const labels = shown.map(({ name }) => name);
  const series = (['possible', 'nominal', 'certain'] as const).map((band) => ({
    name: words.bars[band],
    labels,
    values: shown.map(({ shares }) => Number((shares[band] * 100).toFixed(7))),
  }));
  // Else the axis would end beyond what there can be.
  const isHigh = shown.some(({ shares }) => shares.possible > 0.5);
  slide.addChart('bar', series, {
    ...box,
    ...{ barDir: 'bar', barGrouping: 'clustered', barOverlapPct: 100, barGapWidthPct: 45 },
    chartColors: [LOOK.rule, LOOK.nominal, LOOK.covered],
    ...{ showTitle: true, title, titleFontFace: LOOK.font, titleFontSize: size + 1 },
    titleColor: LOOK.ink,
    ...{ showLegend: true, legendPos: 'b', legendFontFace: LOOK.font, legendFontSize: size },
    ...{ catAxisLabelFontFace: LOOK.font, catAxisLabelFontSize: size },
    ...{ valAxisLabelFontFace: LOOK.font, valAxisLabelFontSize: size - 1 },
    ...{
      valAxisMinVal: 0,
      ...(isHigh ? { valAxisMaxVal: 100 } : {}),
      valAxisLabelFormatCode: 'General',
      valAxisLabelColor: LOOK.muted,
    },
    ...{ catAxisLabelColor: LOOK.ink, valGridLine: { color: LOOK.rule, size: 0.5 } },
    altText: words.chartAlt(title),
  });
}
