import type { LegendSign } from './legend-item.ts';
import { markSvg } from './mark-svg.ts';

/** Colours of coverage, as on the map. */
export const COVERAGE_COLOURS = { covered: '#1f7a72', gap: '#c2410c', ground: '#faf8f1' };

/** Ids of the patterns in {@link patternDefs}. */
export const PATTERNS = { hatch: 'hatch', dots: 'dots' };

/** Signs that a picture of the coverage has; the rest of a legend would explain what is not there. */
export const COVERAGE_SIGNS: ReadonlySet<LegendSign> = new Set([
  'certain',
  'nominal',
  'possible',
  'gap',
  'province',
  'city',
  'county',
  'town',
  'village',
  'approximate',
]);

/** The patterns of gaps and of what may be covered: lines 3 mm apart, dots 2.4 mm. `mm` is units to a millimetre. */
export function patternDefs(mm: number): string {
  const { covered, gap } = COVERAGE_COLOURS;
  const [line, dot] = [2.4 * mm, 2.4 * mm];
  return [
    `<pattern id="${PATTERNS.hatch}" patternUnits="userSpaceOnUse" width="${line}" height="${line}" patternTransform="rotate(45)">`,
    `<path d="M${line / 2} 0V${line}" stroke="${gap}" stroke-opacity=".55" stroke-width="${0.3 * mm}"/></pattern>`,
    `<pattern id="${PATTERNS.dots}" patternUnits="userSpaceOnUse" width="${dot}" height="${dot}">`,
    `<circle cx="${dot / 4}" cy="${dot / 4}" r="${0.26 * mm}" fill="${covered}"/>`,
    `<circle cx="${(dot * 3) / 4}" cy="${(dot * 3) / 4}" r="${0.26 * mm}" fill="${covered}"/></pattern>`,
  ].join('');
}

/** How an area of a kind is filled; `share` is how much of it is a gap. */
export function areaPaint(sign: 'certain' | 'nominal' | 'possible' | 'gap', share = 1): string[] {
  const { covered, gap, ground } = COVERAGE_COLOURS;
  switch (sign) {
    case 'certain':
      // On the nominal band: both together have 45 %.
      return [`fill="${covered}" fill-opacity=".267"`];
    case 'nominal':
      // The possible band holds the nominal one, which has no dots.
      return [`fill="${ground}"`, `fill="${covered}" fill-opacity=".25"`];
    case 'possible':
      return [`fill="${ground}" fill-opacity=".65"`, `fill="url(#${PATTERNS.dots})"`];
    case 'gap':
      return [
        `fill="${gap}" fill-opacity="${Math.round(share * 100) / 1000}"`,
        `fill="url(#${PATTERNS.hatch})" opacity="${Math.round(share * 100) / 100}"`,
      ];
  }
}

/** A sign of the legend from its upper left corner, in units of the page. */
export function signSvg(sign: LegendSign, width: number, height: number, mm: number): string {
  const { covered, ground } = COVERAGE_COLOURS;
  const rect = (paint: string): string => `<rect width="${width}" height="${height}" ${paint}/>`;
  const edge = (dash: string): string =>
    rect(`fill="none" stroke="${covered}" stroke-width="${0.25 * mm}"${dash}`);
  switch (sign) {
    case 'certain':
      return rect(`fill="${ground}"`) + rect(`fill="${covered}" fill-opacity=".45"`) + edge('');
    case 'nominal':
      return areaPaint('nominal').map(rect).join('');
    case 'possible':
      return (
        rect(`fill="${ground}"`) +
        areaPaint('possible').map(rect).join('') +
        edge(` stroke-dasharray="${0.8 * mm} ${0.5 * mm}"`)
      );
    case 'gap':
      return rect(`fill="${ground}"`) + areaPaint('gap').map(rect).join('');
    case 'province':
    case 'city':
    case 'county':
    case 'town':
    case 'village': {
      const mark = markSvg({ lngLat: [0, 0], shape: sign, label: '', name: '' }, [0, 0]);
      const scale = height / 18;
      return `<g transform="translate(${width / 2} ${height / 2}) scale(${scale})">${mark}</g>`;
    }
    case 'approximate':
      return `<circle cx="${width / 2}" cy="${height / 2}" r="${height * 0.46}" fill="#fff" stroke="#2b6cb0" stroke-width="${0.4 * mm}" stroke-dasharray="${0.9 * mm} ${0.6 * mm}"/>`;
    default:
      return '';
  }
}
