import type { Feature, FeatureCollection } from 'geojson';
import type { Districts } from '../coverage/districts.ts';
import type { Bounds } from '../geo/lng-lat.ts';
import { boxFrame } from './box-frame.ts';
import { districtLabels } from './district-labels.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { MeasureSized } from './fit-text.ts';
import { outlinePaths } from './outline-paths.ts';
import { pageLayout, type PageTexts } from './page-layout.ts';
import type { PageBox, PageWord } from './page-parts.ts';
import type { PageSize } from './page-sizes.ts';
import type { PictureFrame } from './picture-frame.ts';
import { placeNames } from './place-names.ts';
import { scaleBarLayout } from './scale-bar-layout.ts';
import { shapePath } from './shape-path.ts';
import { areaPaint, COVERAGE_SIGNS, patternDefs, signSvg } from './sign-svg.ts';
import { stationPaths, type DrawnStation } from './station-paths.ts';

/** What a picture of the coverage shows and says. */
export interface CoveragePicture {
  readonly lang: 'zh' | 'en';
  readonly page: PageSize;
  readonly texts: PageTexts;
  /** For those who do not see it. */
  readonly alt: string;
  /** Ground that has to be seen. */
  readonly bounds: Bounds;
  /** Null where no lines of divisions may be drawn. */
  readonly districts: Districts | null;
  /** As coverage-shapes.ts writes them; null for what is turned off. */
  readonly bands: FeatureCollection | null;
  readonly gaps: FeatureCollection | null;
  readonly stations: readonly DrawnStation[];
  readonly north: string;
  readonly lengthOf: (metres: number) => string;
  readonly measure: MeasureSized;
}

/** Units to a millimetre: lines are drawn in whole units. */
const MM = 10;

const INK = '#1b1f1d';
const TONES = { ink: INK, muted: '#55605a', accent: '#b3261e' };
const FAMILY = {
  zh: 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif',
  en: 'Segoe UI, Roboto, Helvetica Neue, Arial, Noto Sans CJK SC, sans-serif',
};

/**
 * A page of the coverage as SVG: bands, gaps, stations, lines and words, all of them vectors, for printers who
 * set it at any size. Laid out like the pictures; the same input gives the same text.
 */
export function coverageSvg(picture: CoveragePicture): string {
  const { page, texts, lang, alt, bounds, measure, lengthOf } = picture;
  const legend = texts.legend.filter(({ sign }) => COVERAGE_SIGNS.has(sign));
  const layout = pageLayout(page, { ...texts, legend }, measure);
  const { map, scale, scaleBar, north, approvalPanel, markFrame } = layout;
  const [width, height] = [round(page.widthMm * MM), round(page.heightMm * MM)];
  const [mapWidth, mapHeight] = [round(map.width * MM), round(map.height * MM)];
  const frame = boxFrame(bounds, mapWidth, mapHeight);
  const bar = scaleBarLayout(scaleBar, scale, frame.metresPerUnit * MM, lengthOf, measure);
  const ground = Math.max(bar.panel.width, approvalPanel?.width ?? 0);
  const high = bar.panel.height + (approvalPanel?.height ?? 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.widthMm}mm" height="${page.heightMm}mm" viewBox="0 0 ${width} ${height}" lang="${lang === 'zh' ? 'zh-CN' : 'en'}" role="img" aria-labelledby="title desc" font-family="${FAMILY[lang]}">`,
    `<title id="title">${escapeMarkup(texts.title)}</title><desc id="desc">${escapeMarkup(alt)}</desc>`,
    `<defs>${patternDefs(MM * scale)}<clipPath id="map"><path d="M0 0h${mapWidth}v${mapHeight}H0z"/></clipPath></defs>`,
    `<path d="M0 0h${width}v${height}H0z" fill="#fff"/>`,
    `<g transform="translate(${round(map.x * MM)} ${round(map.y * MM)})"><g clip-path="url(#map)">`,
    mapSvg(picture, frame, scale),
    `</g><path d="M0 0h${mapWidth}v${mapHeight}H0z" fill="none" stroke="#8e8878" stroke-width="${round(2 * scale)}"/></g>`,
    boxSvg({ ...bar.panel, width: ground, height: high }, PANEL),
    boxSvg(north, PANEL),
    arrowSvg(north),
    barSvg(bar, scale),
    markFrame
      ? boxSvg(markFrame, `fill="none" stroke="${TONES.accent}" stroke-width="${round(5 * scale)}"`)
      : '',
    ...layout.signs.map(
      ({ sign, box }) =>
        `<g transform="translate(${round(box.x * MM)} ${round(box.y * MM)})">${signSvg(sign, round(box.width * MM), round(box.height * MM), MM)}</g>`,
    ),
    ...[...layout.words, bar.word].map(wordSvg),
    northSvg(picture.north, north),
    '</svg>',
  ].join('');
}

const PANEL = 'fill="#fff" fill-opacity=".88"';

/** Ground, coverage, lines, stations and names, within the map's own frame. */
function mapSvg(picture: CoveragePicture, frame: PictureFrame, scale: number): string {
  const { districts, bands, gaps, stations } = picture;
  const lines = districts && outlinePaths(districts, () => true, frame);
  const line = (path: string, colour: string, mm: number): string =>
    path &&
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(mm * MM * scale)}" stroke-linejoin="round"/>`;
  const size = 3.2 * MM * scale;
  const names = districts
    ? placeNames(
        districtLabels(districts).map(({ name, lngLat }) => ({
          text: name,
          point: frame.pointOf(lngLat),
          gap: size * 0.6,
          size,
        })),
        [],
        frame.width,
        frame.height,
      )
    : [];
  return [
    `<path d="M0 0h${frame.width}v${frame.height}H0z" fill="#f4f2ea"/>`,
    lines ? `<path d="${lines.own}" fill="#faf8f1" fill-rule="evenodd"/>` : '',
    ...areas(gaps, frame, (properties) => ['gap', Number(properties?.['share'] ?? 1)]),
    ...(['possible', 'nominal', 'certain'] as const).flatMap((band) =>
      areas(bands, frame, (properties) => (properties?.['band'] === band ? [band, 1] : null)),
    ),
    lines ? line(lines.between, '#8e8878', 0.15) : '',
    lines ? line(lines.edge, '#55605a', 0.35) : '',
    stationPaths(stations, frame, 1 / (MM * scale)),
    `<g fill="${INK}" stroke="#fff" stroke-width="${round(0.8 * MM * scale)}" stroke-linejoin="round" paint-order="stroke" font-size="${round(size)}">`,
    ...names.map(
      ({ text, x, y, anchor }) =>
        `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeMarkup(text)}</text>`,
    ),
    '</g>',
  ].join('');
}

type Area = readonly [sign: Parameters<typeof areaPaint>[0], share: number];

/** Paths of the features that `of` knows, each painted as its kind is. */
function areas(
  collection: FeatureCollection | null,
  frame: PictureFrame,
  of: (properties: Feature['properties']) => Area | null,
): string[] {
  return (collection?.features ?? []).flatMap(({ geometry, properties }) => {
    const area = of(properties);
    const path = area && shapePath(geometry, frame);
    if (!area || !path) return [];
    const [sign, share] = area;
    const edge =
      sign === 'certain'
        ? ` stroke="#1f7a72" stroke-opacity=".8" stroke-width="2"`
        : sign === 'possible'
          ? ` stroke="#1f7a72" stroke-opacity=".8" stroke-width="2" stroke-dasharray="8 5"`
          : '';
    const paints = areaPaint(sign, share);
    return paints.map(
      (paint, at) =>
        `<path d="${path}" fill-rule="evenodd" ${paint}${at === paints.length - 1 ? edge : ''}/>`,
    );
  });
}

function boxSvg({ x, y, width, height }: PageBox, paint: string): string {
  const [left, top, across, down] = [x, y, width, height].map((each) => round(each * MM));
  return `<rect x="${left}" y="${top}" width="${across}" height="${down}" ${paint}/>`;
}

function barSvg({ bar, tick }: ReturnType<typeof scaleBarLayout>, scale: number): string {
  const [x, y, width, high] = [bar.x, bar.y, bar.width, tick].map((each) => round(each * MM));
  return `<path d="M${x} ${y! - high!}v${high}h${width}v${-high!}" fill="none" stroke="${INK}" stroke-width="${round(4.5 * scale)}"/>`;
}

function arrowSvg({ x, y, width, height }: PageBox): string {
  const [middle, top, half, long] = [
    x + width / 2,
    y + height * 0.08,
    width * 0.24,
    height * 0.54,
  ].map((each) => round(each * MM)) as [number, number, number, number];
  return `<path d="M${middle} ${top}l${half} ${long}l${-half} ${-round(long * 0.22)}l${-half} ${round(long * 0.22)}z" fill="${INK}"/>`;
}

function northSvg(text: string, { x, y, width, height }: PageBox): string {
  return `<text x="${round((x + width / 2) * MM)}" y="${round((y + height * 0.93) * MM)}" font-size="${round(height * 0.3 * MM)}" font-weight="600" text-anchor="middle" fill="${INK}">${escapeMarkup(text)}</text>`;
}

function wordSvg({ text, x, baseline, size, bold, tone }: PageWord): string {
  return `<text x="${round(x * MM)}" y="${round(baseline * MM)}" font-size="${round(size * MM)}"${bold ? ' font-weight="600"' : ''} fill="${TONES[tone]}">${escapeMarkup(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
