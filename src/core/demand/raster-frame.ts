import type { Bounds } from '../geo/lng-lat.ts';
import type { Fault } from './fault.ts';
import type { RasterImage } from './raster-image.ts';
import type { DemandTexts } from './texts-zh-cn.ts';

/** Where the cells of a raster lie, degrees WGS 84. */
export interface RasterFrame {
  /** Corner of the first cell, and steps to the next column and row (the latter mostly negative). */
  readonly lng: number;
  readonly lat: number;
  readonly lngStep: number;
  readonly latStep: number;
  readonly columns: number;
  readonly rows: number;
}

/** GeoTIFF 1.1, 7.2: model types, raster type, "user-defined". */
const PROJECTED = 1;
const GEOGRAPHIC = 2;
/** Keys that only a projected system has: its projection, method, unit of length. */
const OF_PROJECTIONS = ['ProjectionGeoKey', 'ProjCoordTransGeoKey', 'ProjLinearUnitsGeoKey'];
/** Well-known text, also in the citations of Esri's programs: PROJCS["World_Mollweide", …; PROJCRS["…. */
const PROJECTED_BY_TEXT = /PROJ(?:ECTED)?CR?S\s*\[\s*"?([^",\]]+)/i;
/** Farther than this, degrees, no raster of the earth lies: these are metres. */
const FARTHEST = [540, 100] as const;
const PIXEL_IS_POINT = 2;
const USER_DEFINED = 32767;
/** WGS 84 and CGCS2000 in degrees. */
const DEGREES: readonly unknown[] = [4326, 4490];
const DEGREES_BY_NAME = /WGS[ _]?(19)?84|CGCS ?2000|China[ _]Geodetic/i;
/** TIFF 6.0: photometric interpretations of pictures: RGB, palette, CMYK, YCbCr. */
const PICTURES: readonly unknown[] = [2, 3, 5, 6];

/** Places a raster by its tags; the fault when it is in no degrees of WGS 84, rotated, or a picture. */
export function rasterFrame(image: RasterImage, texts: DemandTexts): RasterFrame | Fault {
  if (PICTURES.includes(image.fileDirectory.getValue('PhotometricInterpretation'))) {
    return texts.picture;
  }
  const keys = image.getGeoKeys();
  if (keys === null) return texts.noGeoreference;
  const other = otherCrs(keys);
  if (other !== null) {
    const unknown = other.name === '' && !other.projected;
    return unknown ? texts.noGeoreference : texts.projectedRaster(other.name);
  }
  const affine = affineOf(image);
  if (affine === 'rotated') return texts.rotatedRaster;
  if (affine === null) return texts.noGeoreference;
  const [lng, lngStep, lat, latStep] = affine;
  // The tie point of a raster of points is the middle of its cell.
  const far = [lng, lng + lngStep * image.getWidth()].some((each) => Math.abs(each) > FARTHEST[0]);
  const high = [lat, lat + latStep * image.getHeight()].some(
    (each) => Math.abs(each) > FARTHEST[1],
  );
  if (far || high) return texts.projectedRaster('');
  const half = keys['GTRasterTypeGeoKey'] === PIXEL_IS_POINT ? 0.5 : 0;
  return {
    lng: lng - half * lngStep,
    lat: lat - half * latStep,
    lngStep,
    latStep,
    columns: image.getWidth(),
    rows: image.getHeight(),
  };
}

/** West, south, east, north of a raster. */
export function rasterBounds(frame: RasterFrame): Bounds {
  const far = [frame.lng + frame.lngStep * frame.columns, frame.lat + frame.latStep * frame.rows];
  const [lng = 0, lat = 0] = far;
  return [
    Math.min(frame.lng, lng),
    Math.min(frame.lat, lat),
    Math.max(frame.lng, lng),
    Math.max(frame.lat, lat),
  ];
}

/** What is no degrees of WGS 84: a projection, or another datum. The name is empty when nothing says it. */
interface OtherCrs {
  readonly projected: boolean;
  readonly name: string;
}

/** Null for degrees of WGS 84. */
function otherCrs(keys: Readonly<Record<string, unknown>>): OtherCrs | null {
  const citations = ['PCSCitationGeoKey', 'GTCitationGeoKey', 'GeogCitationGeoKey'].flatMap(
    (key) => {
      const text = keys[key];
      return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
    },
  );
  const byText = citations.flatMap((text) => PROJECTED_BY_TEXT.exec(text)?.[1] ?? [])[0];
  const name = (byText ?? citations[0] ?? '').trim().slice(0, 60);
  const projection = keys['ProjectedCSTypeGeoKey'];
  const coded = typeof projection === 'number' && projection !== USER_DEFINED && projection !== 0;
  if (coded) {
    return { projected: true, name: `EPSG:${projection}${name === '' ? '' : ` ${name}`}` };
  }
  const model = keys['GTModelTypeGeoKey'];
  const hints = byText !== undefined || OF_PROJECTIONS.some((key) => keys[key] !== undefined);
  if (model === PROJECTED || projection === USER_DEFINED || (model !== GEOGRAPHIC && hints)) {
    return { projected: true, name };
  }
  const code = keys['GeographicTypeGeoKey'];
  if (DEGREES.includes(code)) return null;
  if (typeof code === 'number' && code !== USER_DEFINED && code !== 0) {
    return { projected: false, name: `EPSG:${code}` };
  }
  return citations.some((text) => DEGREES_BY_NAME.test(text)) ? null : { projected: false, name };
}

/** Longitude of the corner, its step, latitude, its step; null when nothing says where the raster lies. */
function affineOf(image: RasterImage): [number, number, number, number] | 'rotated' | null {
  const matrix = numbers(image.fileDirectory.getValue('ModelTransformation'));
  const scale = numbers(image.fileDirectory.getValue('ModelPixelScale'));
  const tie = numbers(image.fileDirectory.getValue('ModelTiepoint'));
  let affine: [number, number, number, number] | null = null;
  if (scale.length >= 2 && tie.length >= 6) {
    const [i = 0, j = 0, , x = 0, y = 0] = tie;
    const [sx = 0, sy = 0] = scale;
    affine = [x - i * sx, sx, y + j * sy, -sy];
  } else if (matrix.length >= 16) {
    if (matrix[1] !== 0 || matrix[4] !== 0) return 'rotated';
    affine = [matrix[3]!, matrix[0]!, matrix[7]!, matrix[5]!];
  }
  return affine?.every(Number.isFinite) && affine[1] > 0 && affine[3] !== 0 ? affine : null;
}

function numbers(value: unknown): number[] {
  return typeof value === 'object' && value !== null ? Array.from(value as ArrayLike<number>) : [];
}
