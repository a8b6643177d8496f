import { fakeAmap } from './amap.ts';
import { fakeBaidu } from './baidu.ts';
import { fakeNominatim } from './nominatim.ts';
import { fakePelias } from './pelias.ts';
import { fakePhoton } from './photon.ts';
import { fakeTencent } from './tencent.ts';
import { fakeTianditu } from './tianditu.ts';
import type { FakeWire } from './wire.ts';

export const ALL_WIRES: readonly FakeWire[] = [
  fakeTianditu,
  fakeAmap,
  fakeBaidu,
  fakeTencent,
  fakeNominatim,
  fakePhoton,
  fakePelias,
];
