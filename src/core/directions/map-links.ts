import type { LngLat } from '../geo/lng-lat.ts';
import { toGcj02 } from '../geo/to-gcj02.ts';
import type { MapTarget } from './map-target.ts';
import { plainWords } from './plain-words.ts';
import type { ReaderDevice } from './reader-device.ts';

export type MapApp = 'amap' | 'baidu' | 'tencent' | 'apple';

/** A link into a map service: to a route, to the point, or to a search for the name. */
export interface MapLink {
  readonly app: MapApp;
  readonly kind: 'route' | 'point' | 'search';
  readonly url: string;
}

/** How these services see who links to them; Baidu wants three parts. */
const SOURCE = 'fuwuquan';
const BAIDU_SOURCE = 'webapp.fuwuquan.finder';

/**
 * Links into the map services that work on the device. A position that is only that of a larger division
 * would lead to a wrong door: without one of its own the services are asked to search for name or address.
 */
export function mapLinks(target: MapTarget, device: ReaderDevice): MapLink[] {
  const apps: MapApp[] = device.wechat
    ? ['tencent']
    : ['amap', 'baidu', 'tencent', ...(device.apple ? (['apple'] as const) : [])];
  const gcj02 = target.lngLat && toGcj02(target.lngLat);
  return apps.map((app) => {
    if (target.lngLat === null || gcj02 === null) return searchLink(app, target);
    return pointLink(app, target, target.lngLat, gcj02, device.phone && !device.wechat);
  });
}

/**
 * AMap's marker and Baidu and Tencent take WGS 84 when told so; AMap's route has no such parameter, and
 * Apple's maps of the mainland are AMap's: both get GCJ-02. Routes need a start that only a phone knows.
 */
function pointLink(
  app: MapApp,
  { name, address }: MapTarget,
  wgs84: LngLat,
  gcj02: LngLat,
  phone: boolean,
): MapLink {
  const words = plainWords(name);
  const place = plainWords(address || name);
  switch (app) {
    case 'amap':
      return phone
        ? {
            app,
            kind: 'route',
            url: `https://uri.amap.com/navigation?to=${lngLat(gcj02)},${words}&mode=walk&policy=0&src=${SOURCE}&callnative=1`,
          }
        : {
            app,
            kind: 'point',
            url: `https://uri.amap.com/marker?position=${lngLat(wgs84)}&name=${words}&src=${SOURCE}&coordinate=wgs84&callnative=1`,
          };
    case 'baidu':
      return {
        app,
        kind: 'point',
        url: `https://api.map.baidu.com/marker?location=${latLng(wgs84)}&title=${words}&content=${place}&coord_type=wgs84&output=html&src=${BAIDU_SOURCE}`,
      };
    case 'tencent':
      return phone
        ? {
            app,
            kind: 'route',
            url: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${words}&tocoord=${latLng(wgs84)}&coord_type=1&referer=${SOURCE}`,
          }
        : {
            app,
            kind: 'point',
            url: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${latLng(wgs84)};title:${words};addr:${place}&coord_type=1&referer=${SOURCE}`,
          };
    case 'apple':
      return {
        app,
        kind: 'route',
        url: `https://maps.apple.com/?daddr=${latLng(gcj02)}&dirflg=w&q=${words}`,
      };
  }
}

/** A search by address where there is one, else by name; the divisions around come first. */
function searchLink(app: MapApp, { name, address, parents }: MapTarget): MapLink {
  const around = parents.filter((each) => !address.includes(each)).join('');
  const words = plainWords(`${around}${address || name}`);
  const region = plainWords(parents[0] ?? '全国');
  const kind = 'search';
  switch (app) {
    case 'amap':
      return {
        app,
        kind,
        url: `https://uri.amap.com/search?keyword=${words}&src=${SOURCE}&callnative=1`,
      };
    case 'baidu':
      return {
        app,
        kind,
        url: `https://api.map.baidu.com/place/search?query=${words}&region=${region}&output=html&src=${BAIDU_SOURCE}`,
      };
    case 'tencent':
      return {
        app,
        kind,
        url: `https://apis.map.qq.com/uri/v1/search?keyword=${words}&region=${region}&referer=${SOURCE}`,
      };
    case 'apple':
      return { app, kind, url: `https://maps.apple.com/?q=${words}` };
  }
}

/** Six decimals, a tenth of a metre: AMap's order. */
function lngLat([lng, lat]: LngLat): string {
  return `${lng.toFixed(6)},${lat.toFixed(6)}`;
}

/** The order of everybody else. */
function latLng([lng, lat]: LngLat): string {
  return `${lat.toFixed(6)},${lng.toFixed(6)}`;
}
