import { union } from '@turf/union';
import { unionArea } from '../../src/core/coverage/union-area.ts';
import { discsOf } from './discs-of.ts';
import { printAlone } from './run-child.ts';
import { turfCircles } from './turf-circles.ts';

/** The union of 5,561 circles once, in a process of its own: `ours` or `turf`. */
const discs = discsOf('chongqing', 1_000);
await printAlone(() =>
  process.argv[2] === 'turf'
    ? union({ type: 'FeatureCollection', features: turfCircles(discs) })
    : unionArea(discs),
);
