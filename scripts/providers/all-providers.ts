import { amap } from './amap.ts';
import { baidu } from './baidu.ts';
import { nominatim } from './nominatim.ts';
import { pelias } from './pelias.ts';
import { photon } from './photon.ts';
import type { Provider } from './provider.ts';
import { tencent } from './tencent.ts';
import { tianditu } from './tianditu.ts';

/** The networked geocoders that can be named in `--provider`. */
export const ALL_PROVIDERS: readonly Provider[] = [
  tianditu,
  amap,
  baidu,
  tencent,
  nominatim,
  photon,
  pelias,
];
